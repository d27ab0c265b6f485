package dev.plantao.process.engine;

import dev.plantao.occurrence.RuleViolation;

/** Somebody else was faster: the task is taken, finished or gone. */
class TaskConflict extends RuleViolation {

    private static final long serialVersionUID = 1L;

    TaskConflict(String message) {
        super(message);
    }
}
