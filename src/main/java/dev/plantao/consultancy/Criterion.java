package dev.plantao.consultancy;

import dev.plantao.occurrence.Modality;

/**
 * A criterion that is met.
 *
 * @param code {@code CM1} to {@code CM7}, {@code CT1} to {@code CT5}
 * @param modality the consultancy it justifies
 * @param first whether it leads to its modality whatever else is met (CT1, CT5)
 */
public record Criterion(String code, Modality modality, Proof proof, boolean first) {}
