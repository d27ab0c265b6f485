package dev.plantao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One value a manager may change while the desk runs (rules.md b.7). */
@Entity
class Parameter {

    @Id
    private String name;

    private String content;

    protected Parameter() {}

    Parameter(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    void change(String content) {
        this.content = content;
    }
}
