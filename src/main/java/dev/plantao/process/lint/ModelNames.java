package dev.plantao.process.lint;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.jspecify.annotations.Nullable;

/** How the parts of a diagram are called: ids in English by kind, names in Portuguese by meaning. */
final class ModelNames {

    private static final Set<String> OWN_PREFIX = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "callActivity",
            "subProcess");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern GENERATED =
            Pattern.compile("sid-.*|.*_(?=\\w*\\d)[0-9a-z]{7}|.*[0-9a-f]{8}-[0-9a-f]{4}-.*");
    private static final Pattern INFINITIVE =
            Pattern.compile("(\\dª etapa: )?\\p{Lu}\\p{L}*([aeio]r|ôr)( .+)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SENTENCE = Pattern.compile("[\\p{Lu}\\d].*[^.:_\\s]");
    private static final Pattern DURATION =
            Pattern.compile(".*\\d+ ?(%|h\\b|min|hora|dia|semana|m[eê]s).*", Pattern.CASE_INSENSITIVE);

    private ModelNames() {}

    /** Whether an id was made up by a tool instead of a person. */
    static boolean isGenerated(String id) {
        return GENERATED.matcher(id).matches();
    }

    static boolean isKebab(String id) {
        return KEBAB.matcher(id).matches();
    }

    /** The prefix an id of this kind of node carries, such as <code>userTask</code> or <code>gateway</code>. */
    static String prefix(FlowNode node) {
        String type = node.getElementType().getTypeName();
        if (OWN_PREFIX.contains(type)) {
            return type;
        }
        return node instanceof Gateway ? "gateway" : node instanceof Event ? "event" : type;
    }

    static boolean isId(String prefix, String id) {
        return id.startsWith(prefix + "_")
                && CAMEL.matcher(id.substring(prefix.length() + 1)).matches();
    }

    /** Whether the name is a sentence: capital first, no full stop, no technical mark. */
    static boolean isSentence(String name) {
        return SENTENCE.matcher(name).matches();
    }

    /** Whether the name says verb and object, as "Registrar triagem"; sub-processes are named by their subject. */
    static boolean isAction(FlowNode node, String name) {
        return node instanceof SubProcess || INFINITIVE.matcher(name).matches() || !isWork(node);
    }

    private static boolean isWork(FlowNode node) {
        return node instanceof Task || node.getElementType().getTypeName().equals("callActivity");
    }

    /** Whether the name says how long instead of what happened; the time is data and would make the name a lie. */
    static boolean namesADuration(String name) {
        return DURATION.matcher(name).matches();
    }

    /** Whether the name says what happened, in at least two words: never "Fim". */
    static boolean isResult(String name) {
        return name.contains(" ") && !name.endsWith("?");
    }

    static boolean isBlank(@Nullable String name) {
        return name == null || name.isBlank();
    }
}
