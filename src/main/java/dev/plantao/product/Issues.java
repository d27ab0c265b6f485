package dev.plantao.product;

import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The known defects, the occurrences that report them, and their corrections. */
@Service
@Transactional
public class Issues {

    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final int OFFERED = 60;

    private final IssueRepository issues;
    private final IssueOccurrenceRepository links;
    private final Versions versions;
    private final Clock clock;

    Issues(IssueRepository issues, IssueOccurrenceRepository links, Versions versions, Clock clock) {
        this.issues = issues;
        this.links = links;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * A defect nobody knew, first reported by this occurrence (T30).
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public Issue register(Occurrence occurrence, Diagnosis diagnosis, Author by) {
        diagnosis.check();
        Issue issue = issues.save(new Issue(occurrence.moduleCode(), diagnosis, by.username(), clock.instant()));
        links.save(new IssueOccurrence(issue, occurrence, by.username(), clock.instant()));
        return issue;
    }

    /**
     * The occurrence is about a defect that is known already: what is done about that answers this one, too.
     *
     * @throws RuleViolation of the field {@code issue}, if there is no such defect
     */
    public Issue link(Occurrence occurrence, String number, Author by) {
        Long id = Issue.idOf(number);
        Issue issue = Optional.ofNullable(id)
                .flatMap(issues::lock)
                .orElseThrow(() -> RuleViolation.field("issue", "Escolha um defeito da lista."));
        links.save(new IssueOccurrence(issue, occurrence, by.username(), clock.instant()));
        return issue;
    }

    /** What product management accepted for this occurrence; it waits for the planning (T33). */
    Issue evolution(Occurrence occurrence, ProductRequest request, int estimateHours, Author by) {
        Issue issue = issues.save(new Issue(occurrence, request, estimateHours, by.username(), clock.instant()));
        links.save(new IssueOccurrence(issue, occurrence, by.username(), clock.instant()));
        return issue;
    }

    /** The defect or evolution an occurrence is about; empty before a diagnosis confirmed one. */
    @Transactional(readOnly = true)
    public Optional<Issue> of(Occurrence occurrence) {
        return links.ofOccurrence(occurrence.id()).map(IssueOccurrence::issue);
    }

    /**
     * The same, held until the transaction ends: whoever decides to wait for it cannot miss that it has come.
     *
     * @throws NoSuchElementException if the occurrence is about none
     */
    public Issue held(Occurrence occurrence) {
        return links.issueOf(occurrence.id()).flatMap(issues::lock).orElseThrow();
    }

    /**
     * Keeps the correction of the defect an occurrence is about (T38).
     *
     * @return the defect, with the version it comes in
     * @throws RuleViolation naming every field that is wrong, or when the correction was delivered already
     */
    public Issue deliver(Occurrence occurrence, Delivery delivery, Author by) {
        delivery.check();
        Issue issue = held(occurrence);
        issue.deliver(versions.planned(String.valueOf(delivery.version())), delivery, by.username(), clock.instant());
        return issue;
    }

    /**
     * Takes what an occurrence is about out of the version it was planned for; it waits for the next planning (T39).
     *
     * @throws RuleViolation of the field {@code number}, if it is not planned, or delivered already
     */
    public Issue withdraw(Occurrence occurrence, String number) {
        Issue issue = links.issueOf(occurrence.id())
                .flatMap(issues::lock)
                .filter(held -> held.planned() != null && held.state() == IssueState.OPEN)
                .orElseThrow(() -> RuleViolation.field(
                        "number", "A ocorrência " + number + " não está no planejamento de uma versão por entregar."));
        issue.queue(clock.instant());
        return issue;
    }

    /**
     * What an occurrence is about waits for the monthly planning (T31), unless somebody works on it already.
     */
    public void queue(Issue fresh) {
        fresh.queue(clock.instant());
    }

    /** It cannot wait for the planning: a version of the week is to bring it. False if it did not wait. */
    public boolean takeUp(Issue issue) {
        boolean waited = issue.isQueued();
        issue.leaveQueue(issue.planned());
        return waited;
    }

    /** The occurrence was about no defect after all; a defect nobody reports any more is dismissed (T32). */
    public void unlink(Occurrence occurrence) {
        Issue issue = held(occurrence);
        links.deleteByOccurrenceId(occurrence.id());
        links.flush();
        if (links.countByIssueId(issue.id()) == 0) {
            issue.dismiss(clock.instant());
        }
    }

    /** The defects of a module that a new occurrence may be about, the latest first. */
    @Transactional(readOnly = true)
    public List<KnownIssue> known(String module) {
        return issues.known(module, clock.instant().minus(REMEMBERED), Limit.of(OFFERED));
    }

    /** The numbers of the open occurrences about a defect, oldest first. */
    @Transactional(readOnly = true)
    public List<String> openOccurrences(Issue issue) {
        return links.open(issue.id());
    }

    /** Who corrects a defect: who works on it, or delivered it before; null when it is nobody's. */
    @Transactional(readOnly = true)
    public @Nullable String developer(Issue issue) {
        return links.developers(issue.id(), Limit.of(1)).stream().findFirst().orElse(issue.developer());
    }
}
