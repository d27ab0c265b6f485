package dev.plantao.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** What may be typed for a value, and how it is kept. */
public enum SettingKind {
    /** A whole number. */
    NUMBER {
        @Override
        @Nullable String read(String typed, int least, int most) {
            boolean within =
                    typed.matches("\\d{1,6}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most;
            return within ? String.valueOf(Integer.parseInt(typed)) : null;
        }
    },
    /** An amount or a percentage with up to two decimals, after a comma. */
    AMOUNT {
        @Override
        @Nullable String read(String typed, int least, int most) {
            if (!typed.matches("\\d{1,6}([.,]\\d{1,2})?")) {
                return null;
            }
            BigDecimal amount = new BigDecimal(typed.replace(',', '.')).setScale(2, RoundingMode.UNNECESSARY);
            boolean within =
                    amount.compareTo(BigDecimal.valueOf(least)) >= 0 && amount.compareTo(BigDecimal.valueOf(most)) <= 0;
            return within ? amount.toPlainString() : null;
        }

        @Override
        public String shown(String content) {
            return content.replace('.', ',');
        }
    },
    /** Yes or no, in words; kept as {@code true} or {@code false}. */
    YES_NO {
        @Override
        @Nullable String read(String typed, int least, int most) {
            return switch (typed.toLowerCase(Locale.ROOT)) {
                case "sim" -> "true";
                case "não", "nao" -> "false";
                default -> null;
            };
        }

        @Override
        public String shown(String content) {
            return Boolean.parseBoolean(content) ? "sim" : "não";
        }
    },
    /** Hours and minutes of work, such as {@code 2:30}; kept in ISO 8601. */
    WORKING_TIME {
        @Override
        @Nullable String read(String typed, int least, int most) {
            Matcher time = HOURS_AND_MINUTES.matcher(typed);
            if (!time.matches()) {
                return null;
            }
            Duration duration =
                    Duration.ofHours(Long.parseLong(time.group(1))).plusMinutes(Long.parseLong(time.group(2)));
            return duration.isZero() || duration.compareTo(Duration.ofHours(most)) > 0 ? null : duration.toString();
        }

        @Override
        public String shown(String content) {
            Duration duration = Duration.parse(content);
            return String.format(Locale.ROOT, "%d:%02d", duration.toHours(), duration.toMinutesPart());
        }
    },
    /** Two numbers of days, the smaller first. */
    TWO_DAYS {
        @Override
        @Nullable String read(String typed, int least, int most) {
            Matcher days = TWO_NUMBERS.matcher(typed);
            if (!days.matches()) {
                return null;
            }
            int first = Integer.parseInt(days.group(1));
            int second = Integer.parseInt(days.group(2));
            return first < least || first >= second || second > most ? null : first + "," + second;
        }

        @Override
        public String shown(String content) {
            return content.replace(",", ", ");
        }
    },
    /**
     * Days at one time of the day, as a cron expression of six fields. Days of the week have names and one of the two day
     * fields is {@code ?}, so that the engine reads the same days as we do.
     */
    CYCLE {
        @Override
        @Nullable String read(String typed, int least, int most) {
            String cron = typed.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
            if (!CRON.matcher(cron).matches()) {
                return null;
            }
            try {
                LocalDateTime anyDay = LocalDateTime.of(2000, 1, 1, 0, 0);
                return CronExpression.parse(cron).next(anyDay) == null ? null : cron;
            } catch (IllegalArgumentException noCycle) {
                return null;
            }
        }
    },
    /** Words of one line. */
    TEXT {
        @Override
        @Nullable String read(String typed, int least, int most) {
            return typed.length() < least || typed.length() > most || typed.contains("\n") ? null : typed;
        }
    },
    /** The address of a mailbox. */
    MAIL {
        @Override
        @Nullable String read(String typed, int least, int most) {
            return typed.length() <= most && typed.matches("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\"]+")
                    ? typed
                    : null;
        }
    },
    /** The address of a site, without a slash at its end. */
    ADDRESS {
        @Override
        @Nullable String read(String typed, int least, int most) {
            String address = typed.replaceAll("/+$", "");
            try {
                URI site = URI.create(address);
                boolean web = "https".equals(site.getScheme()) || "http".equals(site.getScheme());
                boolean bare = site.getQuery() == null && site.getFragment() == null && site.getUserInfo() == null;
                return web && bare && site.getHost() != null && address.length() <= most ? address : null;
            } catch (IllegalArgumentException noAddress) {
                return null;
            }
        }
    };

    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,3})\\s*,\\s*(\\d{1,3})");

    private static final Pattern CRON = Pattern.compile("[0-5]?\\d [0-5]?\\d ([01]?\\d|2[0-3])"
            + "( \\? [0-9A-Z*/,-]+ [A-Z]{3}([,-][A-Z]{3})*([#][1-5]|L)?| [0-9LW*/,-]+ [0-9A-Z*/,-]+ \\?)");

    /** What was typed, as it is kept; null for what may not be typed. */
    abstract @Nullable String read(String typed, int least, int most);

    /** What is kept, as a person types it. */
    public String shown(String content) {
        return content;
    }
}
