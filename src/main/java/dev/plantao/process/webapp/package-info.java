/** Camunda's web apps made fit for the desk: Portuguese, Brazilian dates, no task completed by accident. */
@NullMarked
package dev.plantao.process.webapp;

import org.jspecify.annotations.NullMarked;
