package dev.plantao.desk;

import dev.plantao.call.CallNotFound;
import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.process.StaffGroup;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the desk shows around its content, and how it says that something is not there. */
@ControllerAdvice(basePackageClasses = DeskAdvice.class)
class DeskAdvice {

    private static final String NAME = DeskAdvice.class.getName();
    private static final String BEGINNING = "/ocorrencias";
    private static final String OUTBOX = "/outbox";

    private static final Set<String> RARE = Set.of(
            "outbox",
            "knowledge",
            "calendars",
            "contracts",
            "penalties",
            "versions",
            "forecasts",
            "webhooks",
            "settings",
            "cockpit");

    private final Catalog catalog;

    DeskAdvice(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Asked of the database once a session: a page has better questions for it. */
    @ModelAttribute("person")
    Person person(Authentication login, HttpSession session) {
        if (session.getAttribute(NAME) instanceof String known) {
            return new Person(login.getName(), known, "");
        }
        String username = login.getName();
        String name = catalog.analyst(username).map(Analyst::name).orElse(username);
        session.setAttribute(NAME, name);
        return new Person(username, name, "");
    }

    /** Where the viewer may go from here. */
    @ModelAttribute("places")
    List<Place> places(Authentication login, HttpServletRequest request) {
        Viewer viewer = Viewer.of(login);
        List<Place> places = new ArrayList<>();
        if (Permission.LIST_OCCURRENCES.isOf(viewer)) {
            places.add(new Place("occurrences", BEGINNING, isHere(request, BEGINNING)));
        }
        if (Permission.ANSWER_CALLS.isOf(viewer)) {
            places.add(new Place("calls", CallsPage.ADDRESS, isHere(request, CallsPage.ADDRESS)));
        }
        places.add(new Place("board", "/placar", false));
        places.add(new Place("tasklist", "/camunda/app/tasklist/default/", false));
        if (Permission.READ_OUTBOX.isOf(viewer)) {
            places.add(new Place("outbox", OUTBOX, isHere(request, OUTBOX)));
        }
        if (Permission.EDIT_KNOWLEDGE.isOf(viewer)) {
            boolean here = isHere(request, EntriesPage.ADDRESS) || isHere(request, TextsPage.ADDRESS);
            places.add(new Place("knowledge", EntriesPage.ADDRESS, here));
        }
        if (Permission.KEEP_CALENDARS.isOf(viewer)) {
            places.add(new Place("calendars", CalendarsPage.ADDRESS, isHere(request, CalendarsPage.ADDRESS)));
        }
        if (Permission.KEEP_CONTRACTS.isOf(viewer)) {
            places.add(new Place("contracts", ContractsPage.ADDRESS, isHere(request, ContractsPage.ADDRESS)));
        }
        if (Permission.READ_PENALTIES.isOf(viewer)) {
            places.add(new Place("penalties", PenaltiesPage.ADDRESS, isHere(request, PenaltiesPage.ADDRESS)));
        }
        if (Permission.READ_OCCURRENCE.isOf(viewer)) {
            places.add(new Place("versions", VersionsPage.ADDRESS, isHere(request, VersionsPage.ADDRESS)));
        }
        if (Permission.READ_FORECAST.isOf(viewer)) {
            places.add(new Place("forecasts", ForecastPage.ADDRESS, isHere(request, ForecastPage.ADDRESS)));
        }
        if (Permission.KEEP_WEBHOOKS.isOf(viewer)) {
            places.add(new Place("webhooks", WebhooksPage.ADDRESS, isHere(request, WebhooksPage.ADDRESS)));
        }
        if (Permission.KEEP_SETTINGS.isOf(viewer)) {
            places.add(new Place("settings", SettingsPage.ADDRESS, isHere(request, SettingsPage.ADDRESS)));
        }
        boolean watches = Stream.of(
                        StaffGroup.MANAGEMENT,
                        StaffGroup.SUPPORT_COORDINATION,
                        StaffGroup.PROCESS_DESIGN,
                        StaffGroup.ADMINISTRATORS)
                .anyMatch(group -> viewer.in(group.id()));
        if (watches) {
            places.add(new Place("cockpit", "/camunda/app/cockpit/default/", false));
        }
        return places;
    }

    private static boolean isHere(HttpServletRequest request, String place) {
        return request.getRequestURI().startsWith(request.getContextPath() + place);
    }

    @ExceptionHandler({OccurrenceNotFound.class, CallNotFound.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Who is logged in, as the header says it. */
    record Person(String login, String name, String company) {}

    /** A link of the header; {@code name} is the end of its message's key. */
    record Place(String name, String address, boolean current) {

        /** Whether it may stand behind "Mais" when there are many: what nobody opens all day. */
        public boolean isRare() {
            return RARE.contains(name);
        }
    }
}
