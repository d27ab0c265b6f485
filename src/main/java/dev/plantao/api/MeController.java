package dev.plantao.api;

import dev.plantao.customer.Company;
import dev.plantao.customer.Customers;
import dev.plantao.customer.Plan;
import dev.plantao.process.Actors;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is calling, and what that person may do. */
@RestController
@Tag(name = "Usuário")
class MeController {

    private final Customers customers;
    private final Actors actors;
    private final Clock clock;

    MeController(Customers customers, Actors actors, Clock clock) {
        this.customers = customers;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The caller.
     *
     * @param roles the groups of a member of the team; CONTACT for a contact
     * @param company null for the team
     * @param plan the plan in force; null for the team, or without a contract
     */
    @Schema(name = "Me")
    record Me(
            String user,
            String name,
            Set<String> roles,
            @Nullable CompanyView company,
            @Nullable PlanView plan,
            Set<Permission> permissions) {}

    @Schema(name = "MyCompany")
    record CompanyView(long id, String name) {}

    @Schema(name = "MyPlan")
    record PlanView(String code, String name) {}

    @GetMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Quem chama: usuário, papéis, empresa, plano e permissões")
    Me me(Authentication login) {
        Viewer viewer = Viewer.of(login);
        return viewer.contact() == null ? staff(viewer) : contact(viewer, viewer.contact());
    }

    private Me staff(Viewer viewer) {
        return new Me(
                viewer.username(),
                actors.staff(viewer.username()).name(),
                viewer.groups(),
                null,
                null,
                Permission.of(viewer));
    }

    private Me contact(Viewer viewer, ContactPrincipal contact) {
        Company company = customers.contact(contact.contactId()).company();
        return new Me(
                viewer.username(),
                contact.name(),
                Set.of("CONTACT"),
                new CompanyView(company.id(), company.name()),
                plan(company.id()),
                Permission.of(viewer));
    }

    private @Nullable PlanView plan(long company) {
        try {
            Plan plan = customers.planInForce(company, LocalDate.now(clock));
            return new PlanView(plan.code(), plan.name());
        } catch (NoSuchElementException noContract) {
            return null;
        }
    }
}
