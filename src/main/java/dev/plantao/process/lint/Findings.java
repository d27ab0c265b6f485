package dev.plantao.process.lint;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a model, one line each: the element's id and the reason in Portuguese. */
final class Findings {

    private final List<String> lines = new ArrayList<>();

    void refuse(boolean wrong, String id, String why) {
        if (wrong) {
            lines.add(id + ": " + why);
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
