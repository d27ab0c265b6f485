package dev.plantao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A module of the product, with the address of its electronic manual (UNO-B-22). */
@Entity
public class ProductModule {

    @Id
    private String code;

    private String name;
    private String manualUrl;

    protected ProductModule() {}

    public ProductModule(String code, String name, String manualUrl) {
        this.code = code;
        this.name = name;
        this.manualUrl = manualUrl;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String manualUrl() {
        return manualUrl;
    }
}
