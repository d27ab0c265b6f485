package dev.plantao.occurrence;

import java.util.Set;

/** The nature of a need: picked by the customer, corrected by the team (CON-14..22). The weight orders development. */
public enum Category {
    PROBLEM(1, SlaClass.ERROR, SlaClass.SUPPORT),
    QUESTION(2, SlaClass.SUPPORT),
    FISCAL_REQUIREMENT(3, SlaClass.CUSTOMIZATION),
    NEED(4, SlaClass.CUSTOMIZATION),
    IMPROVEMENT(5, SlaClass.CUSTOMIZATION),
    STRATEGIC(6);

    private final int weight;
    private final Set<SlaClass> classes;

    Category(int weight, SlaClass... classes) {
        this.weight = weight;
        this.classes = Set.of(classes);
    }

    /** The number of the category, 1 to 6 (CON-16). */
    public int weight() {
        return weight;
    }

    /** Whether the contract may call an occurrence of this category so (rules.md b.4.1). */
    public boolean allows(SlaClass slaClass) {
        return classes.contains(slaClass);
    }

    /** Only the team opens strategic occurrences (CON-22). */
    public boolean staffOnly() {
        return this == STRATEGIC;
    }
}
