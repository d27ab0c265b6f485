package dev.plantao.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, Long.MAX_VALUE})
    void aCursorLeadsBackToItsRow(long id) {
        assertThat(Cursor.read(Cursor.after(id))).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "MTo", "MTph", "MjoxMg", "não", "MToxMjM0NTY3ODkwMTIzNDU2Nzg5MDEyMw", "' or 1=1"})
    @DisplayName("A29: a cursor that is none of ours is refused, not guessed at")
    void aForeignCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor)).isInstanceOf(Refusal.class);
    }

    @Test
    void noCursorIsTheFirstPage() {
        assertThat(Cursor.read(null)).isNull();
        assertThat(Cursor.read("")).isNull();
    }

    @Test
    void onlyAFullPageHasANextOne() {
        assertThat(Page.of(List.of(9L, 8L), 2, id -> id, Object::toString).next())
                .isEqualTo(Cursor.after(8));
        assertThat(Page.of(List.of(9L), 2, id -> id, Object::toString).next()).isNull();
        assertThat(Page.of(List.<Long>of(), 2, id -> id, Object::toString).next())
                .isNull();
    }
}
