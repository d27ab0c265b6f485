package dev.plantao.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The plan a company has from one day to another (UNO-B-07); an open end means "until changed". */
@Entity
class Contract {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long companyId;
    private String planCode;
    private LocalDate startsOn;

    @Nullable private LocalDate endsOn;

    protected Contract() {}

    Contract(long companyId, String planCode, LocalDate startsOn) {
        this(companyId, planCode, startsOn, null);
    }

    private Contract(long companyId, String planCode, LocalDate startsOn, @Nullable LocalDate endsOn) {
        this.companyId = companyId;
        this.planCode = planCode;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    /**
     * Another plan from this day on, until what was to end this one: this contract ends the day before, or is changed if it
     * starts that very day.
     */
    Contract changeTo(String plan, LocalDate day) {
        if (startsOn.equals(day)) {
            planCode = plan;
            return this;
        }
        Contract next = new Contract(companyId, plan, day, endsOn);
        endsOn = day.minusDays(1);
        return next;
    }
}
