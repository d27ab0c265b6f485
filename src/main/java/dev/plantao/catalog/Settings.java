package dev.plantao.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The values of the desk as whoever changes them sees them; {@link Parameters} is for whoever works by them. */
@Service
@Transactional
public class Settings {

    private static final Limit SHOWN = Limit.of(20);
    private static final int UPCOMING = 3;

    private final ParameterRepository parameters;
    private final SettingChangeRepository changes;
    private final Clock clock;

    Settings(ParameterRepository parameters, SettingChangeRepository changes, Clock clock) {
        this.parameters = parameters;
        this.changes = changes;
        this.clock = clock;
    }

    /** Every setting and what it is now, in order. */
    public Map<Setting, String> all() {
        Map<String, String> changed =
                parameters.findAll().stream().collect(Collectors.toMap(Parameter::name, Parameter::content));
        return Arrays.stream(Setting.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        setting -> changed.getOrDefault(setting.code(), setting.fallback()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** What it is now. */
    public String of(Setting setting) {
        return parameters.findById(setting.code()).map(Parameter::content).orElse(setting.fallback());
    }

    /** Who changed it, the latest first; twenty at most. */
    public List<SettingChange> changes(Setting setting) {
        return changes.findByNameOrderByIdDesc(setting.code(), SHOWN);
    }

    /** The next days of a cycle; none for another kind of value. */
    public List<Instant> upcoming(Setting setting) {
        if (setting.kind() != SettingKind.CYCLE) {
            return List.of();
        }
        CronExpression cycle = CronExpression.parse(of(setting));
        return Stream.iterate(cycle.next(ZonedDateTime.now(clock)), Objects::nonNull, cycle::next)
                .limit(UPCOMING)
                .map(ZonedDateTime::toInstant)
                .toList();
    }

    /**
     * Changes a value, and keeps who did.
     *
     * @param seen what it was when it was shown
     * @param content as {@link Setting#read} gives it
     * @return false if somebody else has changed it since it was shown; nothing has happened then
     */
    public boolean change(Setting setting, String seen, String content, String by) {
        Parameter parameter = parameters
                .lock(setting.code())
                .orElseGet(() -> parameters.saveAndFlush(new Parameter(setting.code(), setting.fallback())));
        String before = parameter.content();
        if (!before.equals(seen)) {
            return false;
        }
        if (!before.equals(content)) {
            parameter.change(content);
            changes.save(new SettingChange(setting, before, content, by, clock.instant()));
        }
        return true;
    }
}
