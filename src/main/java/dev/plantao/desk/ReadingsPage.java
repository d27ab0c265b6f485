package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.knowledge.Readings;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which pages went with the answer of an occurrence, and who has read them (UNO-B-51). */
@Controller
class ReadingsPage {

    private final OccurrenceReading reading;
    private final Readings readings;
    private final DeskTimes times;
    private final Labels labels;

    ReadingsPage(OccurrenceReading reading, Readings readings, DeskTimes times, Labels labels) {
        this.reading = reading;
        this.readings = readings;
        this.times = times;
        this.labels = labels;
    }

    @GetMapping("/ocorrencias/{number}/leituras")
    String show(Authentication login, @PathVariable String number, Model model) {
        Members.member(login, Permission.READ_OCCURRENCE);
        model.addAttribute("number", reading.get(number, null).number());
        model.addAttribute(
                "readings", readings.of(number).stream().map(this::row).toList());
        return "desk/readings";
    }

    private Row row(Readings.Reading read) {
        if (read.lastAt() == null) {
            return new Row(read.title(), null);
        }
        String reader =
                read.reader() == null || read.reader().isEmpty() ? labels.text("desk.read.stranger") : read.reader();
        return new Row(
                read.title(),
                labels.text("desk.read.by", reader, times.text(read.lastAt()), String.valueOf(read.times())));
    }

    /** A page and one of its readers, in words; null when it has none. */
    record Row(String title, @Nullable String read) {}
}
