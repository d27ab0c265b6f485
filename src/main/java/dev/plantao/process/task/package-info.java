/** What happens right before and right behind a person's task: views, form records, delegates. */
@NullMarked
package dev.plantao.process.task;

import org.jspecify.annotations.NullMarked;
