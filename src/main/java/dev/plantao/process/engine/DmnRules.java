package dev.plantao.process.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What a decision may not hold: any language but FEEL, and no target that promises nothing. */
class DmnRules {

    List<String> review(byte[] content) {
        Document model;
        try {
            model = ModelXml.parse(content);
        } catch (SAXException | IOException e) {
            return List.of("o arquivo não é um XML aceito (" + e.getMessage() + ")");
        }
        List<String> reasons = new ArrayList<>();
        for (Element element : ModelXml.elements(model)) {
            String where = "elemento " + ModelXml.where(element) + ": ";
            String language = element.getAttribute("expressionLanguage");
            if (!language.isEmpty() && !isFeel(language)) {
                reasons.add(where + "a linguagem \"" + language + "\" não é aceita; use FEEL");
            }
            if (element.getLocalName().equals("import")) {
                reasons.add(where + "<import> não é aceito");
            }
            if (element.getLocalName().equals("rule")) {
                TargetRules.review(element).forEach(reason -> reasons.add(where + reason));
            }
            if (element.getLocalName().equals("decision")
                    && element.getAttributeNS(ModelXml.CAMUNDA_DMN, "historyTimeToLive")
                            .isBlank()) {
                reasons.add(where + "falta camunda:historyTimeToLive");
            }
        }
        return reasons;
    }

    private static boolean isFeel(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        return name.equals("feel") || name.matches("https?://www\\.omg\\.org/spec/(feel/\\d+|dmn/\\d+/feel/?)");
    }
}
