package dev.plantao.process.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * How a diagram looks: what a person sees at a glance and no engine cares about. One method per rule; each finding names
 * the element. A plane is what is on the screen at once: a collapsed sub-process has its own.
 */
final class ModelStyle {

    private static final int EVENT = 36;
    private static final int GATEWAY = 50;
    private static final int TASK_WIDTH = 100;
    private static final int TASK_HEIGHT = 80;

    private final Findings findings = new Findings();
    private final Map<BaseElement, BpmnShape> shapes = new LinkedHashMap<>();
    private final Map<BaseElement, BpmnEdge> edges = new LinkedHashMap<>();
    private final BpmnModelInstance model;

    private ModelStyle(BpmnModelInstance model) {
        this.model = model;
    }

    static List<String> check(BpmnModelInstance model) {
        ModelStyle style = new ModelStyle(model);
        style.read();
        style.everythingIsDrawn();
        if (!style.findings.lines().isEmpty()) {
            return style.findings.lines();
        }
        style.shapes.forEach(style::size);
        style.edges.values().forEach(style::orthogonal);
        model.getModelElementsByType(BoundaryEvent.class).forEach(style::onItsBorder);
        model.getModelElementsByType(StartEvent.class).forEach(style::happyPath);
        model.getModelElementsByType(BpmnPlane.class).forEach(style::plane);
        return style.findings.lines();
    }

    private void read() {
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            id(shape.getId(), shape.getBpmnElement());
            refuse(shapes.put(shape.getBpmnElement(), shape) != null, shape.getBpmnElement(), "desenhado duas vezes");
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            id(edge.getId(), edge.getBpmnElement());
            refuse(edges.put(edge.getBpmnElement(), edge) != null, edge.getBpmnElement(), "desenhado duas vezes");
        }
    }

    private void id(String id, BaseElement element) {
        refuse(!id.equals(element.getId() + "_di"), element, "o desenho se chama " + element.getId() + "_di");
    }

    private void everythingIsDrawn() {
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            boolean flow = element instanceof SequenceFlow;
            boolean drawn =
                    flow ? edges.containsKey(element) : !(element instanceof FlowNode) || shapes.containsKey(element);
            refuse(!drawn, element, "não está no desenho");
        }
        for (SubProcess sub : model.getModelElementsByType(SubProcess.class)) {
            BpmnShape shape = shapes.get(sub);
            boolean collapsed = shape != null && !shape.isExpanded();
            refuse(collapsed && !hasPlane(sub), sub, "recolhido sem plano próprio");
        }
        for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
            BpmnShape shape = shapes.get(gateway);
            refuse(shape != null && !shape.isMarkerVisible(), gateway, "sem o X visível");
        }
    }

    private boolean hasPlane(SubProcess sub) {
        return model.getModelElementsByType(BpmnPlane.class).stream()
                .anyMatch(plane -> sub.equals(plane.getBpmnElement()));
    }

    private void size(BaseElement element, BpmnShape shape) {
        Box box = Box.of(shape.getBounds());
        if (element instanceof SubProcess && shape.isExpanded()) {
            return;
        }
        int width = element instanceof Event ? EVENT : element instanceof Gateway ? GATEWAY : TASK_WIDTH;
        int height = element instanceof Activity ? TASK_HEIGHT : width;
        refuse(
                box.width() != width || box.height() != height,
                element,
                "fora do tamanho padrão " + width + "x" + height);
    }

    private void orthogonal(BpmnEdge edge) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        List<Point> line = corners(edge);
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            refuse(a.x() != b.x() && a.y() != b.y(), flow, "trecho inclinado");
        }
        refuse(!box(flow.getSource()).touches(line.get(0)), flow, "não sai da borda da origem");
        refuse(!box(flow.getTarget()).touches(line.get(line.size() - 1)), flow, "não chega à borda do destino");
    }

    /** A boundary event sits on its host: what does not interrupt above, what interrupts below. */
    private void onItsBorder(BoundaryEvent event) {
        Box host = box(event.getAttachedTo());
        Box box = box(event);
        int border = event.cancelActivity() ? host.bottom() : host.y();
        refuse(
                box.middle() != border || box.center() < host.x() || box.center() > host.right(),
                event,
                event.cancelActivity() ? "o que interrompe fica na borda de baixo" : "o alarme fica na borda de cima");
    }

    /** From the start, the default way is one straight line to the right until the good end. */
    private void happyPath(StartEvent start) {
        FlowNode node = start;
        Set<FlowNode> seen = new HashSet<>();
        while (!node.getOutgoing().isEmpty() && seen.add(node)) {
            SequenceFlow next = happy(node);
            Box from = box(node);
            Box to = box(next.getTarget());
            refuse(corners(edges.get(next)).size() != 2, next, "o caminho feliz é uma reta");
            refuse(from.middle() != to.middle(), next.getTarget(), "fora da linha do caminho feliz");
            refuse(from.right() >= to.x(), next.getTarget(), "o caminho feliz vai da esquerda para a direita");
            node = next.getTarget();
        }
        refuse(!node.getOutgoing().isEmpty(), start, "o caminho feliz não chega ao fim");
    }

    private static SequenceFlow happy(FlowNode node) {
        SequenceFlow otherwise = node instanceof ExclusiveGateway gateway ? gateway.getDefault() : null;
        return otherwise != null ? otherwise : node.getOutgoing().iterator().next();
    }

    private void plane(BpmnPlane plane) {
        List<BpmnShape> here = List.copyOf(plane.getChildElementsByType(BpmnShape.class));
        List<BpmnEdge> lines = List.copyOf(plane.getChildElementsByType(BpmnEdge.class));
        pairs(here).forEach(pair -> overlap(pair.get(0), pair.get(1)));
        pairs(lines).forEach(pair -> crossing(pair.get(0), pair.get(1)));
        for (BpmnEdge line : lines) {
            here.forEach(shape -> through(line, shape));
        }
        labels(here, lines);
    }

    private void overlap(BpmnShape a, BpmnShape b) {
        BaseElement first = a.getBpmnElement();
        BaseElement second = b.getBpmnElement();
        boolean related = first.equals(host(second)) || second.equals(host(first));
        boolean inside = encloses(first, second) || encloses(second, first);
        Box one = Box.of(a.getBounds());
        Box two = Box.of(b.getBounds());
        if (inside) {
            refuse(!one.contains(two) && !two.contains(one), second, "sai do subprocesso que o contém");
        } else {
            refuse(!related && one.overlaps(two), second, "sobre " + first.getId());
        }
    }

    /** Lines may only share the way out of one source or the way into one target. */
    private void crossing(BpmnEdge a, BpmnEdge b) {
        SequenceFlow first = (SequenceFlow) a.getBpmnElement();
        SequenceFlow second = (SequenceFlow) b.getBpmnElement();
        List<Point> one = pixels(a);
        List<Point> two = pixels(b);
        Set<Point> shared = new HashSet<>(one);
        shared.retainAll(new HashSet<>(two));
        if (first.getSource().equals(second.getSource())) {
            for (int i = 0; i < Math.min(one.size(), two.size()) && one.get(i).equals(two.get(i)); i++) {
                shared.remove(one.get(i));
            }
        }
        if (first.getTarget().equals(second.getTarget())) {
            for (int i = 1; i <= Math.min(one.size(), two.size()); i++) {
                Point end = one.get(one.size() - i);
                if (!end.equals(two.get(two.size() - i))) {
                    break;
                }
                shared.remove(end);
            }
        }
        refuse(!shared.isEmpty(), second, "cruza " + first.getId());
    }

    private void through(BpmnEdge edge, BpmnShape shape) {
        BaseElement flow = edge.getBpmnElement();
        if (!encloses(shape.getBpmnElement(), flow)) {
            Box box = Box.of(shape.getBounds());
            refuse(
                    pixels(edge).stream().anyMatch(box::holds),
                    flow,
                    "passa por cima de " + shape.getBpmnElement().getId());
        }
    }

    private void labels(List<BpmnShape> here, List<BpmnEdge> lines) {
        Map<String, Box> labels = new LinkedHashMap<>();
        here.forEach(shape -> label(labels, shape.getBpmnElement(), shape.getBpmnLabel()));
        lines.forEach(line -> label(labels, line.getBpmnElement(), line.getBpmnLabel()));
        labels.forEach((owner, label) -> {
            for (BpmnShape shape : here) {
                BaseElement element = shape.getBpmnElement();
                boolean around = element instanceof SubProcess && shape.isExpanded();
                findings.refuse(
                        !around && label.overlaps(Box.of(shape.getBounds())), owner, "rótulo sobre " + element.getId());
            }
            for (BpmnEdge line : lines) {
                boolean struck = pixels(line).stream().anyMatch(label::holds);
                findings.refuse(
                        struck, owner, "rótulo sobre " + line.getBpmnElement().getId());
            }
        });
        pairs(List.copyOf(labels.keySet())).forEach(pair -> {
            boolean overlap = labels.get(pair.get(0)).overlaps(labels.get(pair.get(1)));
            findings.refuse(overlap, pair.get(1), "rótulo sobre o de " + pair.get(0));
        });
    }

    private void label(Map<String, Box> labels, BaseElement owner, BpmnLabel label) {
        String name = owner.getAttributeValue("name");
        boolean outside = owner instanceof SequenceFlow || owner instanceof Event || owner instanceof Gateway;
        boolean placed = label != null && label.getBounds() != null;
        refuse(outside && name != null && !placed, owner, "rótulo sem lugar no desenho");
        if (placed) {
            labels.put(owner.getId(), Box.of(label.getBounds()));
        }
    }

    private static BaseElement host(BaseElement element) {
        return element instanceof BoundaryEvent event ? event.getAttachedTo() : null;
    }

    private static boolean encloses(BaseElement outer, BaseElement inner) {
        return outer instanceof SubProcess sub && sub.getFlowElements().contains(inner);
    }

    private Box box(FlowNode node) {
        return Box.of(shapes.get(node).getBounds());
    }

    private static List<Point> corners(BpmnEdge edge) {
        return edge.getWaypoints().stream().map(Point::of).toList();
    }

    /** Every whole point of a line, in its direction; corners once. */
    private static List<Point> pixels(BpmnEdge edge) {
        List<Point> corners = corners(edge);
        List<Point> pixels = new ArrayList<>(List.of(corners.get(0)));
        for (Point corner : corners) {
            Point last = pixels.get(pixels.size() - 1);
            int steps = Math.max(Math.abs(corner.x() - last.x()), Math.abs(corner.y() - last.y()));
            for (int i = 1; i <= steps; i++) {
                pixels.add(new Point(
                        last.x() + (corner.x() - last.x()) * i / steps,
                        last.y() + (corner.y() - last.y()) * i / steps));
            }
        }
        return pixels;
    }

    private static <T> Stream<List<T>> pairs(List<T> all) {
        return all.stream().flatMap(a -> all.subList(all.indexOf(a) + 1, all.size()).stream()
                .map(b -> List.of(a, b)));
    }

    private void refuse(boolean wrong, BaseElement element, String why) {
        findings.refuse(wrong, element.getId(), why);
    }

    private record Point(int x, int y) {
        static Point of(Waypoint waypoint) {
            return new Point(waypoint.getX().intValue(), waypoint.getY().intValue());
        }
    }

    private record Box(int x, int y, int width, int height) {
        static Box of(Bounds bounds) {
            return new Box(
                    bounds.getX().intValue(),
                    bounds.getY().intValue(),
                    bounds.getWidth().intValue(),
                    bounds.getHeight().intValue());
        }

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        int center() {
            return x + width / 2;
        }

        int middle() {
            return y + height / 2;
        }

        boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }

        boolean contains(Box other) {
            return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
        }

        /** Strictly inside: a line that ends on the border touches, it does not pass. */
        boolean holds(Point point) {
            return point.x > x && point.x < right() && point.y > y && point.y < bottom();
        }

        /** On the border, in the middle of a side: where a line may leave or arrive. */
        boolean touches(Point point) {
            boolean side = (point.x == x || point.x == right()) && point.y == middle();
            return side || (point.y == y || point.y == bottom()) && point.x == center();
        }
    }
}
