/** How the engine is built, locked, filled with models and shown to people: nothing here knows what an occurrence is. */
@NullMarked
package dev.plantao.process.engine;

import org.jspecify.annotations.NullMarked;
