package dev.plantao.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.knowledge.PageLinks.Piece;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("UNO-B-50: links to the manual inside texts")
class PageLinksTest {

    private static final KnowledgeEntry PAGE = KnowledgeEntry.page(
            KnowledgeKind.MANUAL, "sales", null, "Faturar – passo a passo", "Texto.", "https://manual.example/1");

    @Test
    void whatIsWrittenIsFoundAgain() {
        String text =
                "Leia também: " + PageLinks.text(List.of(PAGE, PAGE), "https://portal.example/base", "OC-2026-000123");

        assertThat(PageLinks.pieces(text))
                .containsExactly(
                        new Piece("Leia também: \n• ", null),
                        new Piece("Faturar – passo a passo", "/conhecimento/0/abrir?oc=OC-2026-000123"),
                        new Piece("\n• ", null),
                        new Piece("Faturar – passo a passo", "/conhecimento/0/abrir?oc=OC-2026-000123"),
                        new Piece("", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "• Clique – https://mau.example/",
                "• Clique – javascript:alert(1)",
                "• Clique – https://x.example/conhecimento/1/abrir?oc=OC-2026-000123&para=//mau.example",
                "• Clique – https://x.example/?u=/conhecimento/1/abrir",
                "https://x.example/conhecimento/1/abrir"
            })
    @DisplayName("A13: no other address becomes a link, and none leads away from our own pages")
    void noOtherAddressBecomesALink(String text) {
        assertThat(PageLinks.pieces(text)).containsExactly(new Piece(text, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "//mau.example", "/conhecimento", "ftp://a.example", "https://", "a b"})
    void aPageHasAWebAddress(String address) {
        assertThatThrownBy(() -> KnowledgeEntry.page(KnowledgeKind.MANUAL, null, null, "T", "B", address))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
