package dev.plantao.occurrence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record of one analysis, kept for whoever continues (CON-04, UNO-B-13). */
@Entity
class Analysis {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long occurrenceId;

    @Enumerated(EnumType.STRING)
    private SupportLevel level;

    private String analyst;
    private Instant at;
    private String checks;
    private int effortMinutes;

    @Enumerated(EnumType.STRING)
    private AnalysisAction action;

    @Nullable private String reason;

    @Enumerated(EnumType.STRING)
    @Nullable private SimulationEnvironment simulationEnvironment;

    @Nullable private String simulationVersion;

    @Nullable private String simulationSteps;

    @Enumerated(EnumType.STRING)
    @Nullable private SimulationResult simulationResult;

    @Nullable private String fiscalRejection;

    @Nullable private String fiscalField;

    @Nullable private String fiscalScreen;

    private boolean informationFromCustomer;

    protected Analysis() {}

    Analysis(long occurrenceId, Finding finding, String checks, Instant at) {
        this.occurrenceId = occurrenceId;
        this.level = finding.level();
        this.analyst = finding.analyst();
        this.at = at;
        this.checks = checks;
        this.effortMinutes = finding.effortMinutes();
        this.action = finding.action();
        this.reason = finding.reason();
        if (finding.simulation() != null) {
            simulationEnvironment = finding.simulation().environment();
            simulationVersion = finding.simulation().version();
            simulationSteps = finding.simulation().steps();
            simulationResult = finding.simulation().result();
        }
        if (finding.fiscal() != null) {
            fiscalRejection = finding.fiscal().rejection();
            fiscalField = finding.fiscal().field();
            fiscalScreen = finding.fiscal().screen();
            informationFromCustomer = finding.fiscal().informationFromCustomer();
        }
    }

    /** The simulation that went with it, or null. */
    Finding.@Nullable Simulation simulation() {
        return simulationEnvironment == null
                ? null
                : new Finding.Simulation(simulationEnvironment, simulationVersion, simulationSteps, simulationResult);
    }
}
