package dev.plantao.portal;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.ContactPhone;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the portal shows around its content, and how it says that something is not there. */
@ControllerAdvice(basePackageClasses = PortalAdvice.class)
class PortalAdvice {

    private final Catalog catalog;
    private final Visitors visitors;

    PortalAdvice(Catalog catalog, Visitors visitors) {
        this.catalog = catalog;
        this.visitors = visitors;
    }

    /** The phones of the footer (UNO-B-26, UNO-M-19). */
    @ModelAttribute("phones")
    List<ContactPhone> phones() {
        return catalog.phones();
    }

    @ModelAttribute("person")
    @Nullable Person person(@Nullable Authentication login) {
        ContactPrincipal contact = login == null ? null : Viewer.of(login).contact();
        return contact == null
                ? null
                : new Person(
                        contact.username(),
                        contact.name(),
                        visitors.profile(contact).company());
    }

    /** The same answer as for an address that does not exist, so that nobody learns which numbers do (A11). */
    @ExceptionHandler(OccurrenceNotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Who is logged in, as the header says it. */
    record Person(String login, String name, String company) {}
}
