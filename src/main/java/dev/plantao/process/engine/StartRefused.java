package dev.plantao.process.engine;

/** The application will not start like this: says what is wrong and what to do about it. */
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    StartRefused(String problem, String action) {
        super(problem);
        this.action = action;
    }

    String action() {
        return action;
    }
}
