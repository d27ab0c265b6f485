package dev.plantao.consultancy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A consultancy with its term, its answer and its charge, as far as it has come. */
public record ConsultancyRecord(
        Consultancy consultancy, @Nullable Term term, @Nullable TermAnswer answer, @Nullable Charge charge) {

    static List<ConsultancyRecord> of(
            List<Consultancy> found, List<Term> terms, List<TermAnswer> answers, List<Charge> charges) {
        Map<Long, Term> sent = terms.stream().collect(Collectors.toMap(Term::consultancyId, Function.identity()));
        Map<Long, TermAnswer> said =
                answers.stream().collect(Collectors.toMap(TermAnswer::consultancyId, Function.identity()));
        Map<Long, Charge> owed = charges.stream().collect(Collectors.toMap(Charge::consultancyId, Function.identity()));
        return found.stream()
                .map(one -> new ConsultancyRecord(one, sent.get(one.id()), said.get(one.id()), owed.get(one.id())))
                .toList();
    }
}
