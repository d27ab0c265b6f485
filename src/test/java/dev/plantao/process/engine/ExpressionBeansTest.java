package dev.plantao.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.process.lint.ModelBeans;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The two lists of what an expression may call")
class ExpressionBeansTest {

    /** The lint knows each question; the lock at run time knows the beans. Neither may allow what the other does not. */
    @Test
    void nameTheSameBeans() {
        var asked = new TreeSet<>(ModelBeans.QUESTIONS.keySet());
        asked.add("stages");
        assertThat(ExpressionBeans.CALLABLE).isEqualTo(asked);
    }
}
