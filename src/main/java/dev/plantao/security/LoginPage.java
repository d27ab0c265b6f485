package dev.plantao.security;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page, and the way from the front door to each role's own page. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String login(@Nullable Principal person) {
        return person instanceof Authentication login && !Landing.of(login).startsWith("/login")
                ? "redirect:" + Landing.of(login)
                : "login";
    }

    @GetMapping("/")
    String home(Authentication login) {
        return "redirect:" + Landing.of(login);
    }
}
