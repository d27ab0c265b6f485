package dev.plantao.occurrence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence has entered a stage; told within the transaction that changes it, so that whoever listens keeps or loses
 * its own word together with the change.
 *
 * @param occurrence as it is now
 * @param from the stage before, or null at the opening
 * @param sequence one more at each stage of this occurrence, from one on
 * @param at when it entered
 */
public record StageChanged(Occurrence occurrence, @Nullable Stage from, int sequence, Instant at) {}
