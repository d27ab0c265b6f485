package dev.plantao.occurrence.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A15: the name of a file")
class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Relatório de maio (1).pdf        | Relatório de maio _1_.pdf
                    ../../etc/passwd.txt             | passwd.txt
                    C:\\Users\\rui\\nota.xml         | nota.xml
                    CON.txt                          | _CON.txt
                    con.tar.txt                      | _con.tar.txt
                    lpt1                             | _lpt1
                    .htaccess.txt                    | htaccess.txt
                    nota fiscal . .txt               | nota fiscal.txt
                    a.txt;x="1".png                  | a.txt_x__1_.png
                    ....                             | arquivo
                    .png                             | png
                    """)
    void isMadeSafe(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    @Test
    @DisplayName("breaks no header and shows no other ending than it has")
    void losesWhatCannotBeSeen() {
        assertThat(FileName.clean("a.txt\"\r\nSet-Cookie: x=1.txt")).isEqualTo("a.txt_Set-Cookie_ x_1.txt");
        assertThat(FileName.clean("nota\u202Etxt.exe.png")).isEqualTo("notatxt.exe.png");
        assertThat(FileName.clean("zero\u200Bwidth\u0000.png")).isEqualTo("zerowidth.png");
    }

    @Test
    void isComposed() {
        assertThat(FileName.clean("pedido não pago.png".replace("ã", "a\u0303")))
                .isEqualTo("pedido não pago.png");
    }

    @Test
    @DisplayName("of 300 characters keeps its ending within 120")
    void isNeverTooLong() {
        assertThat(FileName.clean("n".repeat(300) + ".jpeg")).hasSize(120).endsWith("n.jpeg");
        assertThat(FileName.clean("x".repeat(300))).hasSize(120);
    }
}
