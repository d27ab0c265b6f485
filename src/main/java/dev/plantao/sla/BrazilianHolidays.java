package dev.plantao.sla;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The public holidays of Brazil, of its states and of the few cities the library knows. A region is a state ({@code SP})
 * or one of its cities ({@code SP.csp}); a state the library tells nothing of has the national ones.
 */
@Component
public class BrazilianHolidays {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final List<String> STATES = List.of(
            "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA", "PB", "PE", "PI", "PR",
            "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO");

    // Listed by the library, yet no holiday in law: optional days ("ponto facultativo") and Easter Sunday.
    // A company that closes on one of them says so with a date of its own.
    private static final Set<String> NOT_A_HOLIDAY_IN_LAW =
            Set.of("christian.CARNIVAL", "christian.ASH_WEDNESDAY", "christian.EASTER", "christian.CORPUS_CHRISTI");

    /** What people call a day that the library calls otherwise. */
    private static final Map<String, String> NAMES =
            Map.of("NATIONAL_DAY", "Proclamação da República", "ALL_SOULS", "Finados");

    private final HolidayManager brazil = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BRAZIL));
    private final Map<String, Map<LocalDate, String>> known = new ConcurrentHashMap<>();

    /** Every region: each state followed by its cities. */
    public List<String> regions() {
        return STATES.stream()
                .flatMap(state -> Stream.concat(Stream.of(state), citiesOf(state)))
                .toList();
    }

    private Stream<String> citiesOf(String state) {
        CalendarHierarchy hierarchy =
                brazil.getCalendarHierarchy().getChildren().get(state.toLowerCase(Locale.ROOT));
        return hierarchy == null
                ? Stream.empty()
                : hierarchy.getChildren().keySet().stream().sorted().map(city -> state + "." + city);
    }

    /**
     * The holidays of a year, each with its name in Portuguese, in order.
     *
     * @param region where, or null for those of the whole country
     */
    public Map<LocalDate, String> of(int year, @Nullable String region) {
        String where = region == null ? "" : region;
        String key = year + where;
        Map<LocalDate, String> read = known.get(key);
        if (read == null) {
            read = read(year, where);
            known.put(key, read);
        }
        return read;
    }

    private Map<LocalDate, String> read(int year, String region) {
        String[] path = Arrays.stream(region.toLowerCase(Locale.ROOT).split("\\."))
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
        // What is a holiday of the country keeps its name where a state has one for the same day.
        Map<LocalDate, String> days = path.length == 0 ? new TreeMap<>() : new TreeMap<>(of(year, null));
        brazil.getHolidays(Year.of(year), path).stream()
                .filter(holiday -> !NOT_A_HOLIDAY_IN_LAW.contains(holiday.getPropertiesKey()))
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .forEach(holiday -> days.putIfAbsent(holiday.getDate(), name(holiday)));
        return days;
    }

    private static String name(Holiday holiday) {
        String known = NAMES.get(holiday.getPropertiesKey());
        return known == null ? holiday.getDescription(PORTUGUESE) : known;
    }
}
