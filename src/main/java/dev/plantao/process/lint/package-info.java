/** What makes a diagram one that may be deployed and can be read; it asks the model alone, no engine. */
@NullMarked
package dev.plantao.process.lint;

import org.jspecify.annotations.NullMarked;
