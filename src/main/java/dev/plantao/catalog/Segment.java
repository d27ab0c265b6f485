package dev.plantao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A line of business of the customers (UNO-M-13). */
@Entity
public class Segment {

    @Id
    private String code;

    private String name;

    protected Segment() {}

    public Segment(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
