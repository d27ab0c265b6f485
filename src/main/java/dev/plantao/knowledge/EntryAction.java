package dev.plantao.knowledge;

/** What somebody did to an entry. */
public enum EntryAction {
    CREATED,
    EDITED,
    PUBLISHED,
    WITHDRAWN
}
