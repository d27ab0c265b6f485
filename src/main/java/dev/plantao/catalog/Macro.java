package dev.plantao.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** An official text; {@code {{name}}} marks what is filled in from data (TOT-29). A change is a new version. */
@Entity
public class Macro {

    @EmbeddedId
    private Key key;

    private String title;
    private String body;

    protected Macro() {}

    public Macro(String code, int version, String title, String body) {
        this.key = new Key(code, version);
        this.title = title;
        this.body = body;
    }

    public String code() {
        return key.code();
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    @Embeddable
    record Key(String code, int version) implements Serializable {}
}
