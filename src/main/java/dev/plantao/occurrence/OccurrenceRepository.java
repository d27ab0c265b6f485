package dev.plantao.occurrence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OccurrenceRepository extends JpaRepository<Occurrence, Long> {

    /** The deadline that runs now; a paused clock has none, and one that stopped keeps its own for the record only. */
    String DUE =
            """
            case when o.triageClock.stoppedAt is null then o.triageClock.dueAt
                when o.solutionClock.stoppedAt is null then o.solutionClock.dueAt end
            """;

    String SUMMARY =
            """
            select new dev.plantao.occurrence.OccurrenceSummary(
                o.id, o.number, o.report.subject, c.name, k.name, p.name, m.name, o.category, o.slaClass, o.priority,
                o.stage, o.owner, o.openedAt,
            """
                    + DUE
                    + """
                , o.closedAt)
            from Occurrence o join o.company c join o.contact k
                join Plan p on p.code = o.planCode
                join ProductModule m on m.code = o.moduleCode
            """;

    /** Those whose ledgers are checked: the open ones, the lately ended, and the suspects; by id. */
    @Query(
            """
            select o from Occurrence o
            where o.id > :after and (o.closedAt is null or o.closedAt >= :since or o.id in :suspects)
            order by o.id
            """)
    List<Occurrence> toCheck(long after, Instant since, List<Long> suspects, Limit limit);

    @Query(
            """
            select a.username from Analyst a where a.username in :analysts
            order by (
                select count(o) from Occurrence o
                where (o.analystN1 = a.username and o.stage = dev.plantao.occurrence.Stage.N1_ANALYSIS
                    or o.analystN2 = a.username and o.stage = dev.plantao.occurrence.Stage.N2_ANALYSIS)
                  and o.closedAt is null), a.username
            limit 1
            """)
    Optional<String> leastLoaded(List<String> analysts);

    @Query(
            SUMMARY
                    + """
            where o.company.id = :company and (:contact is null or o.contact.id = :contact)
              and o.closedAt is null and o.moduleCode = :module and o.number <> :number
            order by o.id desc
            """)
    List<OccurrenceSummary> openOf(long company, @Nullable Long contact, String module, String number, Limit limit);

    @Query(
            SUMMARY
                    + """
            where (:company is null or o.company.id = :company)
              and (:contact is null or o.contact.id = :contact)
              and (:open is null or (:open = true and o.closedAt is null) or (:open = false and o.closedAt is not null))
              and (:text is null or lower(o.report.subject) like :text escape '!' or lower(o.number) like :text escape '!')
              and o.id < :before
            order by o.id desc
            """)
    List<OccurrenceSummary> list(
            @Nullable Long company,
            @Nullable Long contact,
            @Nullable Boolean open,
            @Nullable String text,
            long before,
            Limit limit);

    String LINE =
            """
            select new dev.plantao.occurrence.BoardLine(
                o.number, o.report.subject, c.name, p.name, coalesce(o.solutionCalendar, o.officeCalendar), m.name,
                o.priority, o.slaClass, o.stage,
                coalesce(a.name, o.owner), o.triageClock, o.solutionClock)
            from Occurrence o join o.company c
                join Plan p on p.code = o.planCode
                join ProductModule m on m.code = o.moduleCode
                left join Analyst a on a.username = o.owner
            """;

    @Query(LINE + " where o.closedAt is null order by " + DUE + " nulls last, o.id")
    List<BoardLine> onBoard(Limit limit);

    @Query(LINE + " where o.number in :numbers")
    List<BoardLine> lines(Collection<String> numbers);

    @Query(
            """
            select new dev.plantao.occurrence.OccurrenceBackground(
                p, m.name, s.name, d.name,
                (select listagg(n.name, ', ') within group (order by n.name)
                    from Company c join c.modules code join ProductModule n on n.code = code where c.id = o.company.id),
                r.number, r.report.subject)
            from Occurrence o
                join Plan p on p.code = o.planCode
                join ProductModule m on m.code = o.moduleCode
                join Department d on d.code = o.department
                left join Segment s on s.code = o.segment
                left join o.duplicateOf r
            where o.id = :id
            """)
    Optional<OccurrenceBackground> background(long id);

    @Query(
            """
            select o.number from Occurrence o
            where o.closedAt is null and o.solutionClock.stoppedAt is null and o.solutionClock.dueAt < :before
              and not exists (
                select 1 from SlaBreach b
                where b.occurrenceId = o.id and b.kind = dev.plantao.sla.ClockKind.SOLUTION
                  and b.dueAt = o.solutionClock.dueAt)
            order by o.solutionClock.dueAt
            """)
    List<String> lateSolutions(Instant before, Limit limit);

    @Query(
            """
            select o.number from Occurrence o
            where o.closedAt is null and o.responseClock.stoppedAt is null and o.responseClock.dueAt < :before
              and not exists (
                select 1 from SlaBreach b
                where b.occurrenceId = o.id and b.kind = dev.plantao.sla.ClockKind.FIRST_RESPONSE
                  and b.dueAt = o.responseClock.dueAt)
            order by o.responseClock.dueAt
            """)
    List<String> lateResponses(Instant before, Limit limit);

    /** Who was asked to hurry a triage is not asked twice: any breach of triage is enough. */
    @Query(
            """
            select o.number from Occurrence o
            where o.closedAt is null and o.triageClock.stoppedAt is null and o.triageClock.dueAt < :before
              and not exists (
                select 1 from SlaBreach b
                where b.occurrenceId = o.id and b.kind = dev.plantao.sla.ClockKind.TRIAGE)
            order by o.triageClock.dueAt
            """)
    List<String> lateTriages(Instant before, Limit limit);

    /** Two counts instead of one "or", so that each has its index. */
    @Query(
            """
            select new dev.plantao.occurrence.Workload(a.username, a.name, a.level,
                (select count(o) from Occurrence o where o.analystN1 = a.username and o.closedAt is null
                    and o.stage = dev.plantao.occurrence.Stage.N1_ANALYSIS)
                + (select count(o) from Occurrence o where o.analystN2 = a.username and o.closedAt is null
                    and o.stage = dev.plantao.occurrence.Stage.N2_ANALYSIS))
            from Analyst a order by a.name
            """)
    List<Workload> workloads();

    @Query(SUMMARY + " where o.company.id = :company and o.closedAt is null order by o.id desc")
    List<OccurrenceSummary> openOf(long company, Limit limit);

    /** Open occurrences that a change of calendar may concern, in order; parameters that are null restrict nothing. */
    @Query(
            """
            select o from Occurrence o join fetch o.company join fetch o.contact
            where o.closedAt is null and o.id > :after
              and (:company is null or o.company.id = :company)
              and (cast(:plan as string) is null or o.planCode = :plan)
              and (cast(:calendar as string) is null or locate(:calendar, o.officeCalendar) > 0)
            order by o.id
            """)
    List<Occurrence> countedBy(
            @Nullable String calendar, @Nullable String plan, @Nullable Long company, long after, Limit limit);
}
