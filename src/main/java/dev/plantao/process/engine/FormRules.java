package dev.plantao.process.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a form may not hold: pages of others, and components that Tasklist 7.24 cannot show. */
class FormRules {

    private static final Set<String> BARRED = Set.of("iframe", "filepicker", "documentPreview");

    private final ObjectMapper json = new ObjectMapper();

    List<String> review(byte[] content) {
        JsonNode form;
        try {
            form = json.readTree(content);
        } catch (JsonProcessingException e) {
            return List.of("o arquivo não é um JSON válido (" + e.getOriginalMessage() + ")");
        } catch (IOException e) {
            return List.of("o arquivo não pôde ser lido");
        }
        if (!form.path("id").isTextual() || !form.path("components").isArray()) {
            return List.of("o arquivo não é um formulário: faltam id e components");
        }
        List<String> reasons = new ArrayList<>();
        for (JsonNode component : form.findParents("type")) {
            String type = component.path("type").asText();
            if (BARRED.contains(type)) {
                reasons.add(
                        "elemento \"" + component.path("id").asText() + "\": o componente " + type + " não é aceito");
            }
        }
        return reasons;
    }
}
