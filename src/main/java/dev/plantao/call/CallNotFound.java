package dev.plantao.call;

/** Somebody asks for a call or a message that does not exist. */
public class CallNotFound extends RuntimeException {

    CallNotFound(String which) {
        super("No call " + which);
    }
}
