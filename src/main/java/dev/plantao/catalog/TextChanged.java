package dev.plantao.catalog;

/** Somebody else wrote a newer version of an official text after this one was read: nothing was kept. */
public class TextChanged extends RuntimeException {

    private static final long serialVersionUID = 1;

    TextChanged(String code) {
        super("A newer version of " + code + " exists");
    }
}
