package dev.plantao.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Camila and Bruno both know sales for wholesalers. */
@RunningApplication
class LeastLoadedTest {

    private static final String N1 = "userTask_analyseN1";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    @Test
    @DisplayName("UNO-B-55: the specialist with the least open work is suggested, so work goes round")
    void workGoesRound() {
        Case first = inQueue();
        String busier = suggested(first);
        assertThat(busier).isIn("camila", "bruno");
        for (Case next = first; suggested(next).equals(busier); next = inQueue()) {
            next.claimed(N1, busier);
            assertThat(next.occurrence().analyst()).isEqualTo(busier);
        }

        assertThat(suggested(inQueue())).isIn("camila", "bruno").isNotEqualTo(busier);
    }

    private Case inQueue() {
        return desk.opens(data.contact("marcos"), Category.QUESTION, "sales")
                .completed(
                        "userTask_triage",
                        "camila",
                        Desk.with(
                                Desk.triage("CONFIGURATION", "QUESTION"),
                                "productModule",
                                "sales",
                                "segment",
                                "wholesale"));
    }

    private static String suggested(Case occurrence) {
        return occurrence.occurrence().suggestedAnalyst();
    }
}
