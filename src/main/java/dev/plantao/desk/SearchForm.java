package dev.plantao.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plantao.occurrence.OccurrenceSearch;
import dev.plantao.occurrence.OccurrenceSearch.Position;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.page.Typed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What is looked for, as typed in the address of the list. What makes no sense asks for nothing.
 *
 * @param state {@code abertas}, {@code encerradas} or {@code todas}
 * @param late whether only late ones are wanted
 * @param byDeadline whether the earliest deadline comes first
 */
record SearchForm(
        String number,
        String text,
        String company,
        String contact,
        String module,
        String stage,
        String priority,
        String slaClass,
        String owner,
        String state,
        String from,
        String to,
        boolean late,
        boolean byDeadline) {

    static final String ADDRESS = "/ocorrencias";

    private static final int LONGEST = 120;
    private static final Pattern POSITION = Pattern.compile("(\\d{1,15})?-(\\d{1,18})");

    /** The search these parameters of a request ask for. */
    static SearchForm of(Map<String, String> typed) {
        return new SearchForm(
                value(typed, "numero"),
                value(typed, "texto"),
                value(typed, "empresa"),
                value(typed, "contato"),
                value(typed, "modulo"),
                value(typed, "estagio"),
                value(typed, "prioridade"),
                value(typed, "classe"),
                value(typed, "responsavel"),
                value(typed, "situacao").isEmpty() ? "abertas" : value(typed, "situacao"),
                value(typed, "de"),
                value(typed, "ate"),
                !value(typed, "atrasadas").isEmpty(),
                value(typed, "ordem").equals("prazo"));
    }

    /** The search of a query string written by {@link #parameters}. */
    static SearchForm ofQuery(String query) {
        Map<String, String> typed = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            String first = values.isEmpty() ? null : values.get(0);
            if (first != null) {
                typed.put(name, UriUtils.decode(first.replace('+', ' '), UTF_8));
            }
        });
        return of(typed);
    }

    private static String value(Map<String, String> typed, String name) {
        String value = typed.getOrDefault(name, "").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    OccurrenceSearch search(ZoneId zone) {
        LocalDate last = day(to);
        LocalDate first = day(from);
        return new OccurrenceSearch(
                number,
                text,
                company,
                contact,
                module,
                Typed.constant(Stage.class, stage),
                Typed.constant(Priority.class, priority),
                Typed.constant(SlaClass.class, slaClass),
                owner,
                switch (state) {
                    case "todas" -> null;
                    case "encerradas" -> false;
                    default -> true;
                },
                first == null ? null : start(first, zone),
                last == null ? null : start(last.plusDays(1), zone),
                late,
                byDeadline);
    }

    /** Whether anything is asked for beyond what the list shows by itself. */
    public boolean isPlain() {
        return parameters().isEmpty();
    }

    /** How many parts of the search are in use, beside number, text, state and order. */
    public long filters() {
        return Stream.of(company, contact, module, stage, priority, slaClass, owner, from, to)
                        .filter(part -> !part.isEmpty())
                        .count()
                + (late ? 1 : 0);
    }

    /** This search as a query string; empty for the list as it shows by itself. */
    public String parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("numero", number);
        all.put("texto", text);
        all.put("empresa", company);
        all.put("contato", contact);
        all.put("modulo", module);
        all.put("estagio", stage);
        all.put("prioridade", priority);
        all.put("classe", slaClass);
        all.put("responsavel", owner);
        all.put("situacao", state.equals("abertas") ? "" : state);
        all.put("de", from);
        all.put("ate", to);
        all.put("atrasadas", late ? "sim" : "");
        all.put("ordem", byDeadline ? "prazo" : "");
        StringJoiner query = new StringJoiner("&");
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(name + "=" + UriUtils.encode(value, UTF_8));
            }
        });
        return query.toString();
    }

    /** The address of this search, from the row behind this position on. */
    String address(@Nullable Position after) {
        StringJoiner address = new StringJoiner("&", ADDRESS + "?", "").setEmptyValue(ADDRESS);
        if (!parameters().isEmpty()) {
            address.add(parameters());
        }
        if (after != null) {
            address.add("depois=" + (after.due() == null ? "" : after.due().toEpochMilli()) + "-" + after.id());
        }
        return address.toString();
    }

    SearchForm sorted(boolean deadlineFirst) {
        return new SearchForm(
                number,
                text,
                company,
                contact,
                module,
                stage,
                priority,
                slaClass,
                owner,
                state,
                from,
                to,
                late,
                deadlineFirst);
    }

    /** The position an address of ours names; null for the first page, and for anything else. */
    static @Nullable Position position(@Nullable String typed) {
        Matcher matcher = POSITION.matcher(typed == null ? "" : typed);
        if (!matcher.matches()) {
            return null;
        }
        String due = matcher.group(1);
        return new Position(
                due == null ? null : Instant.ofEpochMilli(Long.parseLong(due)), Long.parseLong(matcher.group(2)));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = typed.isEmpty() ? null : LocalDate.parse(typed);
            return day == null || day.getYear() < 1900 || day.getYear() > 9000 ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
