package dev.plantao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A module of the product. */
@Entity
public class ProductModule {

    @Id
    private String code;

    private String name;

    protected ProductModule() {}

    public ProductModule(String code, String name) {
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
