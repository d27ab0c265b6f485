package dev.plantao.board;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day as the wall draws it.
 *
 * @param hours at most the last twelve
 */
record BoardDay(
        List<Bar> hours,
        long opened,
        long answered,
        long breaches,
        @Nullable String expected,
        List<Late> latest,
        List<Soon> soon) {

    private static final int MOST_HOURS = 12;

    /** Height of the longest bar, in the picture's own units. */
    static final int TALLEST = 40;

    /**
     * One hour.
     *
     * @param label such as {@code 09h}
     * @param openedHeight of its bar; likewise the other
     */
    record Bar(String label, long opened, long answered, long openedHeight, long answeredHeight) {}

    /** A breach of today. */
    record Late(String number, String company, String time) {}

    /** What falls due in one of the hours to come. */
    record Soon(String until, long number) {}

    static BoardDay of(Board.Snapshot now) {
        Today today = now.today();
        List<Today.Hour> all = today.hours();
        List<Today.Hour> shown = all.subList(Math.max(0, all.size() - MOST_HOURS), all.size());
        long most = Math.max(
                1,
                shown.stream()
                        .flatMap(hour -> Stream.of(hour.opened(), hour.answered()))
                        .max(Long::compare)
                        .orElse(1L));
        return new BoardDay(
                shown.stream().map(hour -> bar(hour, most)).toList(),
                all.stream().mapToLong(Today.Hour::opened).sum(),
                all.stream().mapToLong(Today.Hour::answered).sum(),
                today.breaches(),
                today.expectedBreaches() == null
                        ? null
                        : today.expectedBreaches().toPlainString().replace('.', ','),
                today.latestBreaches().stream()
                        .map(late -> new Late(late.number(), late.company(), BoardPage.TIME.format(late.dueAt())))
                        .toList(),
                today.dueSoon().stream()
                        .map(due -> new Soon(until(due.until(), now.at()), due.number()))
                        .toList());
    }

    private static String until(OffsetDateTime until, OffsetDateTime now) {
        return BoardPage.text(until, now);
    }

    private static Bar bar(Today.Hour hour, long most) {
        return new Bar(
                "%02dh".formatted(hour.from().getHour()),
                hour.opened(),
                hour.answered(),
                height(hour.opened(), most),
                height(hour.answered(), most));
    }

    /** Any number but none is seen. */
    private static long height(long number, long most) {
        return number == 0 ? 0 : Math.max(2, number * TALLEST / most);
    }
}
