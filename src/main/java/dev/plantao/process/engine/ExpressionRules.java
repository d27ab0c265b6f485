package dev.plantao.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Says in advance what {@link LockedExpressions} would refuse while running, so that a designer hears it at deployment
 * and not from an incident.
 */
class ExpressionRules {

    private static final Pattern SINGLE_NAME = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final ExpressionBeans allowed;

    ExpressionRules(ExpressionBeans allowed) {
        this.allowed = allowed;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** What is wrong with an expression that names the bean the engine shall run. */
    List<String> reviewDelegate(String text) {
        var matcher = SINGLE_NAME.matcher(text.strip());
        if (!matcher.matches()) {
            return List.of("delegateExpression deve ter só o nome de um componente, como ${recordTriage}: " + text);
        }
        String name = matcher.group(1);
        if (!allowed.isDelegate(name, JavaDelegate.class, TaskListener.class, ExecutionListener.class)) {
            return List.of("componente desconhecido ou não permitido: " + name);
        }
        return List.of();
    }

    /** What is wrong with any other expression. */
    List<String> review(String text) {
        try {
            List<String> reasons = new ArrayList<>();
            walk(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot(), reasons);
            return reasons;
        } catch (TreeBuilderException e) {
            return List.of("expressão inválida: " + text);
        }
    }

    private void walk(Node node, List<String> reasons) {
        if (node instanceof AstMethod) {
            Node called = node.getChild(0);
            Node arguments = node.getChild(1);
            Member member = Member.of(called);
            if (!allowed.hasMethod(member.of(), member.name(), arguments.getCardinality())) {
                reasons.add("chamada não permitida em expressões: " + member);
            }
            walkChildren(called, reasons);
            walk(arguments, reasons);
            return;
        }
        if (node instanceof AstFunction function && !LockedExpressions.FUNCTIONS.contains(function.getName())) {
            reasons.add("função não permitida em expressões: " + function.getName());
        } else if (node instanceof AstDot || node instanceof AstBracket) {
            reviewRead(Member.of(node), reasons);
        } else if (node instanceof AstIdentifier identifier
                && allowed.exists(identifier.getName())
                && !allowed.allows(identifier.getName())) {
            reasons.add("componente não permitido em expressões: " + identifier.getName());
        }
        walkChildren(node, reasons);
    }

    private void walkChildren(Node node, List<String> reasons) {
        for (int i = 0; i < node.getCardinality(); i++) {
            walk(node.getChild(i), reasons);
        }
    }

    private void reviewRead(Member read, List<String> reasons) {
        boolean harmless =
                switch (read.of()) {
                    case "execution" -> LockedResolver.EXECUTION_PROPERTIES.contains(read.name());
                    case "task" -> LockedResolver.TASK_PROPERTIES.contains(read.name());
                    default -> !allowed.exists(read.of());
                };
        if (!harmless) {
            reasons.add("leitura não permitida em expressões: " + read);
        }
    }

    /** What stands before and after a dot or a bracket. */
    private record Member(String of, String name) {

        static Member of(Node node) {
            String whole = text(node);
            String receiver = text(node.getChild(0));
            String name = whole.substring(receiver.length());
            return new Member(receiver, node instanceof AstDot ? name.substring(1) : name);
        }

        private static String text(Node node) {
            StringBuilder text = new StringBuilder();
            ((AstNode) node).appendStructure(text, null);
            return text.toString();
        }

        @Override
        public String toString() {
            return name.startsWith("[") ? of + name : of + "." + name;
        }
    }
}
