package dev.plantao.knowledge;

/** The four kinds of self-service material (UNO-M-30). */
public enum KnowledgeKind {
    FAQ,
    MANUAL,
    ARTICLE,
    COURSE
}
