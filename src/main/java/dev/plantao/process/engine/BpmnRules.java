package dev.plantao.process.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What a process model may not hold, because it would run code that nobody reviewed. */
class BpmnRules {

    private static final Set<String> BARRED_ELEMENTS = Set.of("scriptTask", "script", "connector");

    private static final Set<String> BARRED_ATTRIBUTES = Set.of(
            "class",
            "resource",
            "formKey",
            "formHandlerClass",
            "variableMappingClass",
            "type",
            "topic",
            "scriptFormat");

    private static final Set<String> DELEGATE_ATTRIBUTES =
            Set.of("delegateExpression", "variableMappingDelegateExpression");

    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");

    private final ExpressionRules expressions;

    BpmnRules(ExpressionRules expressions) {
        this.expressions = expressions;
    }

    List<String> review(byte[] content) {
        Document model;
        try {
            model = ModelXml.parse(content);
        } catch (SAXException | IOException e) {
            return List.of("o arquivo não é um XML aceito (" + e.getMessage() + ")");
        }
        List<String> reasons = new ArrayList<>();
        for (Element element : ModelXml.elements(model)) {
            for (String reason : review(element)) {
                reasons.add("elemento " + ModelXml.where(element) + ": " + reason);
            }
        }
        return reasons;
    }

    private List<String> review(Element element) {
        List<String> reasons = new ArrayList<>();
        String kind = element.getLocalName();
        if (BARRED_ELEMENTS.contains(kind)) {
            reasons.add("<" + kind + "> não é aceito");
        }
        if (kind.equals("conditionExpression") && element.hasAttribute("language")) {
            reasons.add("condição em linguagem de script não é aceita");
        }
        if (kind.equals("constraint") && element.getAttribute("name").equals("validator")) {
            reasons.add("validador próprio de formulário não é aceito");
        }
        if (kind.equals("import")) {
            reasons.add("<import> não é aceito");
        }
        if (kind.equals("process") && isMissing(element, "historyTimeToLive")) {
            reasons.add("falta camunda:historyTimeToLive");
        }
        for (Attr attribute : ModelXml.attributes(element)) {
            reasons.addAll(review(kind, attribute));
        }
        String text = ModelXml.ownText(element);
        if (ExpressionRules.isExpression(text) && !kind.equals("documentation")) {
            reasons.addAll(expressions.review(text));
        }
        return reasons;
    }

    private List<String> review(String kind, Attr attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        if (value.equals(ModelXml.FORMER_NAMESPACE)) {
            return List.of("o espaço de nomes " + value + " não é aceito");
        }
        boolean engine = ModelXml.CAMUNDA_BPMN.equals(attribute.getNamespaceURI())
                || attribute.getNamespaceURI() == null && isEngineElement(attribute.getOwnerElement());
        if (engine && BARRED_ATTRIBUTES.contains(name) && !isPlainField(kind, name)) {
            return List.of("camunda:" + name + " não é aceito; use delegateExpression e formRef");
        }
        if (engine && name.equals("expression") && !LISTENERS.contains(kind)) {
            return List.of("camunda:expression não é aceito; use delegateExpression");
        }
        if (engine && DELEGATE_ATTRIBUTES.contains(name)) {
            return expressions.reviewDelegate(value);
        }
        return ExpressionRules.isExpression(value) && !name.equals("name") ? expressions.review(value) : List.of();
    }

    private static boolean isEngineElement(Element element) {
        return ModelXml.CAMUNDA_BPMN.equals(element.getNamespaceURI());
    }

    /** A form field and a typed value have a type too, and it is only the name of a data type. */
    private static boolean isPlainField(String kind, String attribute) {
        return attribute.equals("type") && kind.equals("formField");
    }

    private static boolean isMissing(Element element, String attribute) {
        return element.getAttributeNS(ModelXml.CAMUNDA_BPMN, attribute).isBlank();
    }
}
