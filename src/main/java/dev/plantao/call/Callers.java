package dev.plantao.call;

import dev.plantao.catalog.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who is on the line by what one hears: part of a name, a company, an e-mail or a phone. One query each. */
@Service
@Transactional(readOnly = true)
public class Callers {

    private static final int WORDS = 6;
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().-]{4,}");

    /** A phone without what people write between its digits; what else there is no two databases agree on. */
    private static final String DIGITS = Stream.of(" ", "-", ".", "(", ")", "/", "+")
            .reduce("p.phone", (phone, sign) -> "replace(" + phone + ", '" + sign + "', '')", String::concat);

    private static final String CALLER =
            """
            select c.id, m.name as company, c.name, c.email, c.role,
                (select p.phone from phone_call p where p.contact_id = c.id and p.phone is not null
                    order by p.id desc limit 1) as phone
            from contact c join company m on m.id = c.company_id
            """;

    private final JdbcClient jdbc;

    Callers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Contacts who have each of these words in their name, e-mail or company, or have called from a phone with these
     * digits; by company and name. Capitals and accents make no difference.
     *
     * @param picked the id of somebody who comes first whatever is looked for, or null
     * @param most how many beside that one
     */
    public List<Caller> find(@Nullable String text, @Nullable Long picked, int most) {
        Map<String, Object> values = new HashMap<>();
        String asked = asked(SearchText.plain(text == null ? "" : text).strip(), values);
        if (asked.isEmpty() && picked == null) {
            return List.of();
        }
        long first = picked == null ? 0 : picked;
        return jdbc.sql(CALLER + " where c.id = :first" + (asked.isEmpty() ? "" : " or " + asked)
                        + " order by case when c.id = :first then 0 else 1 end, m.name, c.name, c.id limit :most")
                .param("first", first)
                .param("most", picked == null ? most : most + 1)
                .params(values)
                .query(Caller.class)
                .list();
    }

    private static String asked(String text, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        if (isPhone(text)) {
            all.add(phone(0, text, values));
        } else {
            for (String word : text.isEmpty() ? new String[0] : text.split("\\s+", WORDS)) {
                all.add(word(all.size(), word, values));
            }
        }
        return String.join(" and ", all);
    }

    private static String word(int which, String word, Map<String, Object> values) {
        values.put("word" + which, SearchText.part(word));
        values.put("accented", SearchText.ACCENTED);
        values.put("plain", SearchText.PLAIN);
        String like = "translate(lower(%s), :accented, :plain) like :word" + which + " escape '!'";
        return "(" + like.formatted("c.name") + " or " + like.formatted("m.name") + " or lower(c.email) like :word"
                + which + " escape '!'" + (isPhone(word) ? " or " + phone(which, word, values) : "") + ")";
    }

    private static boolean isPhone(String text) {
        return PHONE.matcher(text).matches() && digits(text).length() >= 4;
    }

    /** Only the digits are compared: people write their phone in many ways. */
    private static String phone(int which, String text, Map<String, Object> values) {
        String digits = digits(text);
        values.put("digits" + which, "%" + (text.startsWith("+55") ? digits.substring(2) : digits) + "%");
        return "exists (select 1 from phone_call p where p.contact_id = c.id" + " and " + DIGITS + " like :digits"
                + which + ")";
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** Contacts of the companies under contract: who called last comes first, then whose occurrence is the newest. */
    public List<Caller> latest(int most) {
        return jdbc.sql(
                        CALLER
                                + """
                        where m.status <> 'CLOSED'
                        order by (select max(p.id) from phone_call p where p.contact_id = c.id) desc nulls last,
                            (select max(o.id) from occurrence o where o.contact_id = c.id) desc nulls last,
                            m.name, c.name, c.id
                        limit :most
                        """)
                .param("most", most)
                .query(Caller.class)
                .list();
    }
}
