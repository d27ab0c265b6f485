package dev.plantao.product;

import org.jspecify.annotations.Nullable;

/**
 * A defect as a list shows it.
 *
 * @param version code of the version with its correction, or null
 */
public record KnownIssue(long id, String title, IssueState state, @Nullable String version) {

    /** Such as {@code DF-000042}. */
    public String number() {
        return IssueKind.DEFECT.number(id);
    }
}
