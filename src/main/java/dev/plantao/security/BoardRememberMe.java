package dev.plantao.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plantao.process.StaffDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Lets the screen on the wall, and nobody else, log in again by itself after a restart of the server. The secret stays
 * the same: one that changed with each use would shut the wall out when two requests come at once or an answer is lost.
 * It ends with the logout, with the account or its group, and after a year without use.
 */
@Component
class BoardRememberMe extends AbstractRememberMeServices {

    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final Set<String> BOARD_ONLY = Set.of(Roles.BOARD);

    private final BoardLoginRepository screens;
    private final StaffDirectory staff;
    private final Clock clock;
    private final Base64StringKeyGenerator secrets =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    BoardRememberMe(
            BoardLoginRepository screens,
            StaffDirectory staff,
            Clock clock,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        super(UUID.randomUUID().toString(), username -> {
            throw new UsernameNotFoundException(username);
        });
        this.screens = screens;
        this.staff = staff;
        this.clock = clock;
        setCookieName("PLANTAO-PLACAR");
        setAlwaysRemember(true);
        setTokenValiditySeconds(Math.toIntExact(REMEMBERED.toSeconds()));
        setUseSecureCookie(secure);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        if (!Viewer.of(login).groups().equals(BOARD_ONLY)) {
            return;
        }
        Instant now = clock.instant();
        screens.deleteByUsedAtBefore(now.minus(REMEMBERED));
        String series = secrets.generateKey().substring(0, 22);
        String token = secrets.generateKey();
        screens.save(new BoardLogin(series, digest(token), login.getName(), now));
        setCookie(new String[] {series, token}, getTokenValiditySeconds(), request, response);
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        if (cookie.length != 2) {
            throw new InvalidCookieException("Not ours");
        }
        Instant now = clock.instant();
        BoardLogin screen = screens.findBySeriesAndUsedAtAfter(cookie[0], now.minus(REMEMBERED))
                .filter(known -> isSame(known.tokenDigest(), digest(cookie[1])))
                .orElseThrow(() -> new RememberMeAuthenticationException("Unknown or forgotten screen"));
        if (!staff.groupsOf(screen.username()).equals(BOARD_ONLY)) {
            screens.deleteByUsername(screen.username());
            throw new RememberMeAuthenticationException("No longer an account of the wall");
        }
        screen.used(now);
        screens.save(screen);
        setCookie(cookie, getTokenValiditySeconds(), request, response);
        return User.withUsername(screen.username())
                .password("")
                .roles(Roles.BOARD)
                .build();
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication login) {
        String cookie = extractRememberMeCookie(request);
        if (cookie != null && !cookie.isEmpty()) {
            screens.deleteBySeries(decodeCookie(cookie)[0]);
        }
        super.logout(request, response, login);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
