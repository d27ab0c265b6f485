package dev.plantao.process.engine;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;

/** A deployment that the gate sent back: one line in Portuguese for each reason, naming file and element. */
class ModelRefused extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    ModelRefused(List<String> reasons) {
        super("Implantação recusada:\n- " + String.join("\n- ", reasons));
    }
}
