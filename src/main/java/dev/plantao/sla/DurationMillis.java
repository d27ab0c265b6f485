package dev.plantao.sla;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A duration is a {@code bigint} of milliseconds: sums, averages and comparisons are plain SQL. */
@Converter
class DurationMillis implements AttributeConverter<Duration, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    @Override
    public @Nullable Duration convertToEntityAttribute(@Nullable Long millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
