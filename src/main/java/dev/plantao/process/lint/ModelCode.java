package dev.plantao.process.lint;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Looks for code in a model. Whoever writes an expression is inside the JVM, so every one of them, wherever it hides, must
 * be on the list; the whole document is walked because the model's classes don't show every place that takes one.
 */
final class ModelCode {

    private static final Set<String> REFUSED_ELEMENTS =
            Set.of("script", "scriptTask", "connector", "inputOutput", "field");
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of(
            "class", "resultVariable", "topic", "type", "variableMappingClass", "variableMappingDelegateExpression");
    private static final Set<String> LISTENERS = Set.of("taskListener", "executionListener");
    private static final Set<String> SPOKEN = Set.of("documentation", "text");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}?");

    private final Findings findings;

    private ModelCode(Findings findings) {
        this.findings = findings;
    }

    static void check(BpmnModelInstance model, Findings findings) {
        new ModelCode(findings).walk(model.getDocument().getDomSource().getNode(), "?");
    }

    private void walk(Node node, String owner) {
        String id = owner;
        if (node instanceof Element element) {
            id = element.hasAttribute("id") ? element.getAttribute("id") : owner;
            element(element, id);
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            boolean spoken = SPOKEN.contains(String.valueOf(node.getParentNode().getLocalName()));
            expressions(node.getNodeValue(), id, spoken);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, id);
        }
    }

    private void element(Element element, String id) {
        String name = element.getLocalName();
        if (REFUSED_ELEMENTS.contains(name)) {
            findings.refuse(true, id, name + " não é permitido em um desenho");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(element, (Attr) attributes.item(i), id);
        }
    }

    private void attribute(Element element, Attr attribute, String id) {
        String name = attribute.getLocalName();
        boolean listener = LISTENERS.contains(element.getLocalName());
        boolean camunda = listener || BpmnModelConstants.CAMUNDA_NS.equals(attribute.getNamespaceURI());
        if (camunda && REFUSED_ATTRIBUTES.contains(name)) {
            findings.refuse(true, id, name + " não é permitido em um desenho");
        } else if (camunda && name.equals("expression") && !listener) {
            findings.refuse(true, id, "tarefa por expression; use delegateExpression");
        } else if (camunda && name.equals("delegateExpression")) {
            String bean = attribute.getValue();
            if (listener ? !ModelBeans.isListener(bean) : !ModelBeans.isDelegate(bean)) {
                findings.refuse(true, id, (listener ? "ouvinte" : "delegado") + " desconhecido: " + bean);
            }
        } else {
            expressions(attribute.getValue(), id, name.equals("name"));
        }
    }

    private void expressions(String text, String id, boolean spoken) {
        Matcher found = EXPRESSION.matcher(text);
        while (found.find()) {
            boolean whole = text.trim().equals(found.group());
            if (spoken || !whole || !ModelBeans.isAllowed(found.group())) {
                findings.refuse(true, id, "expressão fora da lista: " + text.trim());
            }
        }
    }
}
