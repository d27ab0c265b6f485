package dev.plantao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A team that works on occurrences; its group is the candidate group of its tasks (AGE-17). */
@Entity
public class Department {

    @Id
    private String code;

    private String name;
    private String groupId;

    protected Department() {}

    public Department(String code, String name, String groupId) {
        this.code = code;
        this.name = name;
        this.groupId = groupId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String groupId() {
        return groupId;
    }
}
