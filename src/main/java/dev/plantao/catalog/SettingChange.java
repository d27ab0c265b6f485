package dev.plantao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody changed a value; written once. */
@Entity
@Table(name = "parameter_change")
public class SettingChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String contentBefore;
    private String contentAfter;
    private String changedBy;
    private Instant changedAt;

    protected SettingChange() {}

    SettingChange(Setting setting, String contentBefore, String contentAfter, String changedBy, Instant changedAt) {
        this.name = setting.code();
        this.contentBefore = contentBefore;
        this.contentAfter = contentAfter;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    /** As it was kept until then. */
    public String before() {
        return contentBefore;
    }

    public String after() {
        return contentAfter;
    }

    /** Username. */
    public String by() {
        return changedBy;
    }

    public Instant at() {
        return changedAt;
    }
}
