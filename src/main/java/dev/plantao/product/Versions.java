package dev.plantao.product;

import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the product: what is planned, what is in them, and their release. */
@Service
@Transactional
public class Versions {

    private static final int AHEAD = 3;

    /** Weeks a planning may look ahead. */
    public static final int FURTHEST = 8;

    private static final int MOST_ITEMS = 500;
    private static final int MOST_DUE = 20;

    private final VersionRepository versions;
    private final IssueRepository issues;
    private final IssueOccurrenceRepository links;
    private final ReleaseCycle cycle;
    private final Clock clock;

    Versions(
            VersionRepository versions,
            IssueRepository issues,
            IssueOccurrenceRepository links,
            ReleaseCycle cycle,
            Clock clock) {
        this.versions = versions;
        this.issues = issues;
        this.links = links;
        this.cycle = cycle;
        this.clock = clock;
    }

    /** The versions a correction may be delivered for, the next one first: those planned, and those of the cycle. */
    @Transactional(readOnly = true)
    public List<UpcomingVersion> upcoming() {
        return upcoming(AHEAD);
    }

    /** The same, {@code ahead} of them at most: the planning looks further than a correction. */
    @Transactional(readOnly = true)
    public List<UpcomingVersion> upcoming(int ahead) {
        List<UpcomingVersion> known = new ArrayList<>();
        versions.planned(clock.instant(), Limit.of(ahead))
                .forEach(version -> known.add(new UpcomingVersion(version.code(), version.plannedFor())));
        Set<Instant> planned = new HashSet<>();
        known.forEach(version -> planned.add(version.plannedFor()));
        Set<String> taken = new HashSet<>();
        known.forEach(version -> taken.add(version.code()));
        cycle.next().limit(ahead).filter(at -> !planned.contains(at)).forEach(at -> {
            String code = freeCode(cycle.code(at), taken);
            taken.add(code);
            known.add(new UpcomingVersion(code, at));
        });
        return known.stream()
                .sorted(Comparator.comparing(UpcomingVersion::plannedFor))
                .limit(ahead)
                .toList();
    }

    /** Two releases within one week share its number. */
    private String freeCode(String week, Set<String> taken) {
        String code = week;
        for (int more = 2; taken.contains(code) || versions.existsByCode(code); more++) {
            code = week + "-" + more;
        }
        return code;
    }

    /** The version of this code, planned from now on if it is one of the upcoming. */
    ProductVersion planned(String code) {
        return versions.lock(code).orElseGet(() -> upcoming(FURTHEST).stream()
                .filter(version -> version.code().equals(code))
                .findFirst()
                .map(version -> versions.save(new ProductVersion(version.code(), version.plannedFor())))
                .orElseThrow(() -> RuleViolation.field("version", "Escolha uma versão da lista.")));
    }

    /**
     * The version of this code.
     *
     * @throws NoSuchElementException if there is none
     */
    @Transactional(readOnly = true)
    public ProductVersion get(String code) {
        return versions.findByCode(code).orElseThrow();
    }

    /** The versions whose day has come, to be confirmed now; those without content are skipped. */
    public List<ProductVersion> startDue() {
        List<ProductVersion> due = versions.due(clock.instant(), Limit.of(MOST_DUE));
        due.forEach(version -> version.dayHasCome(!issues.existsByTargetId(version.id())));
        return due.stream()
                .filter(version -> version.state() == VersionState.RELEASING)
                .toList();
    }

    /** What is in a version, each with how many occurrences it answers. */
    @Transactional(readOnly = true)
    public List<VersionItem> contents(ProductVersion version) {
        return contents(List.of(version));
    }

    /** The same of several versions at once. */
    @Transactional(readOnly = true)
    public List<VersionItem> contents(List<ProductVersion> several) {
        return several.isEmpty()
                ? List.of()
                : issues.contents(several.stream().map(ProductVersion::code).toList(), Limit.of(MOST_ITEMS));
    }

    /**
     * Releases what is in a version but the items taken out of it, and keeps whom this is to be told (T40, T41). Without
     * anything left in it the version is skipped.
     *
     * @param removed numbers of the defects whose correction stays behind
     * @throws RuleViolation naming every field that is wrong
     */
    public void release(
            ProductVersion version, List<String> removed, @Nullable String reason, @Nullable String notes, Author by) {
        List<Issue> contents = issues.lockAllIn(version.id());
        Set<String> numbers = new HashSet<>();
        contents.forEach(issue -> numbers.add(issue.number()));
        boolean all = removed.containsAll(numbers);
        new Refusals()
                .when(!numbers.containsAll(removed), "removed", "Escolha apenas itens que estão nesta versão.")
                .when(
                        !removed.isEmpty() && Refusals.isBlank(reason),
                        "removalReason",
                        "Diga por que o item fica fora desta versão.")
                .longer(reason, 2000, "removalReason")
                .when(!all && Refusals.isBlank(notes), "notes", "Escreva as novidades que o cliente vai ler.")
                .longer(notes, 4000, "notes")
                .when(
                        tellsOf(notes, contents, removed),
                        "notes",
                        "As novidades ainda falam do que fica de fora. Apague essa nota.")
                .done();
        Instant now = clock.instant();
        for (Issue issue : contents) {
            boolean out = removed.contains(issue.number());
            if (out) {
                issue.remove(new Removal(version.code(), String.valueOf(reason).strip(), by.username(), now));
            } else {
                issue.released();
            }
            links.toTell(issue.id(), out ? VersionNotice.REMOVED : VersionNotice.RELEASED, version.id());
        }
        if (all) {
            version.skip();
        } else {
            version.release(String.valueOf(notes).strip(), by.username(), now);
        }
    }

    /** Whether the public notes repeat the note of something left out, which nothing that is in has as well. */
    private static boolean tellsOf(@Nullable String notes, List<Issue> contents, List<String> removed) {
        Set<String> staying = new HashSet<>();
        contents.stream()
                .filter(issue -> !removed.contains(issue.number()))
                .forEach(issue -> staying.add(String.valueOf(issue.releaseNote())));
        return notes != null
                && staying.size() > 0
                && contents.stream()
                        .filter(issue -> removed.contains(issue.number()))
                        .map(issue -> String.valueOf(issue.releaseNote()))
                        .anyMatch(note -> !staying.contains(note) && notes.contains(note));
    }

    /**
     * Takes the next occurrences that are to be told of a version; each is given out once.
     *
     * @param told what to do with the number of each, and what it is told
     */
    public void tell(ProductVersion version, int most, BiConsumer<String, VersionNotice> told) {
        for (IssueOccurrence link : links.untold(version.id(), Limit.of(most))) {
            VersionNotice notice = link.tell();
            if (notice != null) {
                told.accept(link.occurrence().number(), notice);
            }
        }
    }

    /** Whether nobody is left to be told of a version. */
    @Transactional(readOnly = true)
    public boolean isTold(ProductVersion version) {
        return links.untold(version.id(), Limit.of(1)).isEmpty();
    }

    /** The latest versions, the newest first. */
    @Transactional(readOnly = true)
    public List<ProductVersion> latest(int most) {
        return versions.latest(Limit.of(most));
    }
}
