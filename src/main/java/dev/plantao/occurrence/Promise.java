package dev.plantao.occurrence;

import java.time.Duration;

/**
 * What a plan promises for one clock.
 *
 * @param warningShare percent of the target at which to warn
 * @param elapsed whether day and night count instead of the plan's calendar
 */
public record Promise(Duration target, int warningShare, boolean elapsed) {}
