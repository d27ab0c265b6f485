/** The one room that knows Camunda: commands in, delegates and guards out. */
@NullMarked
package dev.plantao.process;

import org.jspecify.annotations.NullMarked;
