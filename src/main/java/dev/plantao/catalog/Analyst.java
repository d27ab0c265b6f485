package dev.plantao.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of the team, with the modules and segments he or she knows (UNO-M-13). */
@Entity
public class Analyst {

    @Id
    private String username;

    private String name;
    private String email;

    @Nullable private String level;

    @ElementCollection
    @CollectionTable(name = "analyst_module", joinColumns = @JoinColumn(name = "username"))
    @Column(name = "module_code")
    private Set<String> modules = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "analyst_segment", joinColumns = @JoinColumn(name = "username"))
    @Column(name = "segment_code")
    private Set<String> segments = new LinkedHashSet<>();

    protected Analyst() {}

    /** A team member; {@code level} is N1 or N2 for those who analyse occurrences, null for everybody else. */
    public Analyst(
            String username,
            String name,
            String email,
            @Nullable String level,
            Set<String> modules,
            Set<String> segments) {
        this.username = username;
        this.name = name;
        this.email = email;
        this.level = level;
        this.modules = new LinkedHashSet<>(modules);
        this.segments = new LinkedHashSet<>(segments);
    }

    public String username() {
        return username;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    @Nullable public String level() {
        return level;
    }
}
