package dev.plantao.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan a company has, had or will have, by name, from one day to another; an open end means "until changed". */
public record ContractTerm(String plan, LocalDate startsOn, @Nullable LocalDate endsOn) {}
