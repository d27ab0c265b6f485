package dev.plantao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a browser the error pages. Problem details are switched on for the API, and Spring would otherwise answer with
 * them to a person who mistyped an address, too.
 */
@Component
class PageErrors implements WebMvcConfigurer {

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, PageErrors::page);
    }

    private static @Nullable ModelAndView page(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        HttpStatusCode status = status(failure);
        if (status == null || !isForPerson(request)) {
            return null;
        }
        try {
            response.sendError(status.value());
        } catch (IOException lostConnection) {
            throw new UncheckedIOException(lostConnection);
        }
        return new ModelAndView();
    }

    private static @Nullable HttpStatusCode status(Exception failure) {
        if (failure instanceof ErrorResponse refusal) {
            return refusal.getStatusCode();
        }
        return failure instanceof TypeMismatchException ? HttpStatus.BAD_REQUEST : null;
    }

    private static boolean isForPerson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
