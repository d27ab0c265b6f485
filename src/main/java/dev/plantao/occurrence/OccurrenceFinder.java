package dev.plantao.occurrence;

import dev.plantao.occurrence.OccurrenceSearch.Position;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team's search over all occurrences. Only what is asked for is in the query, so that an index may serve it. */
@Service
@Transactional(readOnly = true)
public class OccurrenceFinder {

    private static final int MOST = 200;
    private static final Pattern NUMBER = Pattern.compile("(?:OC-?)?(?:(\\d{4})-)?(\\d{1,9})");

    private static final String FOUND =
            """
            select new dev.plantao.occurrence.FoundOccurrence(
                o.id, o.number, o.report.subject, c.name, k.name, p.name, coalesce(o.solutionCalendar, o.officeCalendar),
                m.name, o.slaClass, o.priority, o.stage, a.name, o.openedAt, o.closedAt,
            """
                    + OccurrenceRepository.DUE
                    + """
                , o.triageClock, o.solutionClock)
            from Occurrence o join o.company c join o.contact k
                join Plan p on p.code = o.planCode
                join ProductModule m on m.code = o.moduleCode
                left join Analyst a on a.username =
                    case when o.level = dev.plantao.occurrence.SupportLevel.N2 then o.analystN2 else o.analystN1 end
            """;

    /** A running clock is late from its deadline on; one that is paused or stopped when it has used up its target. */
    private static final String LATE =
            """
            (o.triageClock.stoppedAt is null and o.triageClock.dueAt <= :now
                or o.triageClock.stoppedAt is not null and (
                    o.solutionClock.stoppedAt is null and o.solutionClock.dueAt <= :now
                    or o.solutionClock.runningSince is null and o.solutionClock.used >= o.solutionClock.target))
            """;

    private final EntityManager entities;
    private final Clock clock;

    OccurrenceFinder(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A page of what is looked for.
     *
     * @param after the last row of the previous page, or null for the first page
     * @param size how many, at most 200
     */
    public List<FoundOccurrence> find(OccurrenceSearch search, @Nullable Position after, int size) {
        Conditions asked = conditions(search);
        if (after != null) {
            asked.add(behind(search, after), Map.of("id", after.id()));
            if (search.byDeadline() && after.due() != null) {
                asked.parameters.put("due", after.due());
            }
        }
        String order = search.byDeadline()
                ? " order by " + OccurrenceRepository.DUE + " nulls last, o.id"
                : " order by o.id desc";
        var query = entities.createQuery(FOUND + asked.where() + order, FoundOccurrence.class);
        asked.parameters.forEach(query::setParameter);
        return query.setMaxResults(Math.min(size, MOST)).getResultList();
    }

    private static String behind(OccurrenceSearch search, Position after) {
        if (!search.byDeadline()) {
            return "o.id < :id";
        }
        String due = "(" + OccurrenceRepository.DUE + ")";
        return after.due() == null
                ? due + " is null and o.id > :id"
                : "(" + due + " > :due or " + due + " = :due and o.id > :id or " + due + " is null)";
    }

    private Conditions conditions(OccurrenceSearch search) {
        Conditions asked = new Conditions();
        if (search.open() != null) {
            asked.add(search.open() ? "o.closedAt is null" : "o.closedAt is not null", Map.of());
        }
        if (isGiven(search.number())) {
            asked.add("o.number in :numbers", Map.of("numbers", numbers(search.number())));
        }
        asked.like(
                "(lower(o.report.subject) like :text escape '!' or lower(o.report.description) like :text escape '!')",
                "text",
                search.text());
        among(asked, "company", "Company x where lower(x.name) like :company escape '!'", search.company());
        among(
                asked,
                "contact",
                "Contact x where lower(x.name) like :contact escape '!' or lower(x.email) like :contact escape '!'",
                search.contact());
        asked.equal("o.moduleCode", "module", search.module());
        asked.equal("o.stage", "stage", search.stage());
        asked.equal("o.priority", "priority", search.priority());
        asked.equal("o.slaClass", "slaClass", search.slaClass());
        asked.equal("o.owner", "owner", search.owner());
        if (search.from() != null) {
            asked.add("o.openedAt >= :from", Map.of("from", search.from()));
        }
        if (search.until() != null) {
            asked.add("o.openedAt < :until", Map.of("until", search.until()));
        }
        if (search.late()) {
            asked.add(LATE, Map.of("now", clock.instant()));
        }
        return asked;
    }

    /** Those of the name are looked up first where they are few: only then can the database know how rare they are. */
    private void among(Conditions asked, String whose, String named, @Nullable String text) {
        String pattern = OccurrenceReading.pattern(text);
        if (pattern == null) {
            return;
        }
        String ids = "select x.id from " + named;
        List<Long> found = entities.createQuery(ids, Long.class)
                .setParameter(whose, pattern)
                .setMaxResults(MOST + 1)
                .getResultList();
        if (found.size() > MOST) {
            asked.add("o." + whose + ".id in (" + ids + ")", Map.of(whose, pattern));
        } else {
            asked.add("o." + whose + ".id in :" + whose, Map.of(whose, found));
        }
    }

    private List<String> numbers(@Nullable String typed) {
        String text = String.valueOf(typed).strip().toUpperCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return List.of(text);
        }
        String digits = "%06d".formatted(Integer.parseInt(number.group(2)));
        if (number.group(1) != null) {
            return List.of("OC-" + number.group(1) + "-" + digits);
        }
        int year = LocalDate.now(clock).getYear();
        return IntStream.range(0, 10)
                .mapToObj(back -> "OC-" + (year - back) + "-" + digits)
                .toList();
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && !(value instanceof String text && text.isBlank());
    }

    /** What has been asked for so far: always fragments written here, values always as parameters. */
    private static final class Conditions {

        private final List<String> fragments = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String fragment, Map<String, ?> values) {
            fragments.add(fragment);
            parameters.putAll(values);
        }

        void equal(String path, String name, @Nullable Object value) {
            if (value != null && isGiven(value)) {
                add(path + " = :" + name, Map.of(name, value));
            }
        }

        void like(String fragment, String name, @Nullable String text) {
            String pattern = OccurrenceReading.pattern(text);
            if (pattern != null) {
                add(fragment, Map.of(name, pattern));
            }
        }

        String where() {
            return fragments.isEmpty() ? "" : " where " + String.join(" and ", fragments);
        }
    }
}
