package dev.plantao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A17: who a mail goes to")
class AddresseeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "marcos",
                "marcos@",
                "@cliente.example",
                "a@b.example, c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "Marcos <a@b.example>",
                "a b@c.example",
                "undisclosed:;"
            })
    void isOneWellFormedAddressOrNobody(String address) {
        assertThat(new Addressee(address, "Marcos", false).isValid()).isFalse();
    }

    @Test
    void isAnOrdinaryAddress() {
        assertThat(new Addressee("marcos.teles+erp@cliente.example", "Marcos", false).isValid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\u0000b", "a\u2028b", "a\u202Eb", "a\u0085b", "\r\n a \t b "})
    void andNoNameOrSubjectLeavesItsLine(String text) {
        assertThat(HeaderText.oneLine(text)).isEqualTo("a b");
    }
}
