package dev.plantao.process.engine;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What the tables of targets may not promise: nothing, less than nothing, or what is no duration (D5, BY-08). */
final class TargetRules {

    private static final Set<String> DECISIONS = Set.of("sla-target", "first-response-target");
    private static final Pattern TEXT = Pattern.compile("\\s*\"([^\"]*)\"\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\s*(-?\\d{1,9})\\s*");

    private TargetRules() {}

    /** What is wrong in a rule of the table; an entry that is computed is asked only when it is decided. */
    static List<String> review(Element rule) {
        Element table = (Element) rule.getParentNode();
        if (!rule.getLocalName().equals("rule")
                || !DECISIONS.contains(((Element) table.getParentNode()).getAttribute("id"))) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        List<Element> outputs = children(table, "output");
        List<Element> entries = children(rule, "outputEntry");
        for (int i = 0; i < Math.min(outputs.size(), entries.size()); i++) {
            String content = entries.get(i).getTextContent();
            Matcher text = TEXT.matcher(content);
            Matcher number = NUMBER.matcher(content);
            String output = outputs.get(i).getAttribute("name");
            if (output.equals("target") && text.matches() && !isPositive(text.group(1))) {
                reasons.add("o prazo " + text.group(1)
                        + " não serve: escreva uma duração maior que zero, como PT8H para oito horas");
            }
            if (output.equals("warningShare") && number.matches() && !isShare(number.group(1))) {
                reasons.add("o alerta vai de 1 a 100 % do prazo, e não " + number.group(1));
            }
        }
        return reasons;
    }

    private static boolean isPositive(String text) {
        try {
            return Duration.parse(text).compareTo(Duration.ofMillis(1)) >= 0;
        } catch (DateTimeParseException noDuration) {
            return false;
        }
    }

    private static boolean isShare(String number) {
        int share = Integer.parseInt(number);
        return share >= 1 && share <= 100;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
