package dev.plantao.security;

import dev.plantao.catalog.Catalog;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page, and the way from the front door to each role's own page. */
@Controller
class LoginPage {

    private final Catalog catalog;

    LoginPage(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The form, with the phones for those who cannot get in (UNO-M-19); whoever is logged in goes on. */
    @GetMapping("/login")
    String login(@Nullable Principal person, Model model) {
        if (person instanceof Authentication login && !Landing.of(login).startsWith("/login")) {
            return "redirect:" + Landing.of(login);
        }
        model.addAttribute("phones", catalog.phones());
        return "login";
    }

    @GetMapping("/")
    String home(Authentication login) {
        return "redirect:" + Landing.of(login);
    }
}
