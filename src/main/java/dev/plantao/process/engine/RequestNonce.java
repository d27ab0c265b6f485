package dev.plantao.process.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda 7.24 keeps the nonce of its content security policy in the servlet context, one for the whole application: two
 * pages asked for at once get each other's nonce, and one of them stays blank. Here that attribute belongs to the request.
 */
class RequestNonce extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithOwnNonce(request), response);
    }

    private static final class WithOwnNonce extends HttpServletRequestWrapper {

        private final ServletContext context;

        WithOwnNonce(HttpServletRequest request) {
            super(request);
            this.context = isolated(request.getServletContext());
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        private static ServletContext isolated(ServletContext shared) {
            AtomicReference<Object> nonce = new AtomicReference<>();
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> {
                        boolean ofNonce = arguments != null
                                && arguments.length > 0
                                && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
                        if (ofNonce && method.getName().equals("setAttribute")) {
                            nonce.set(arguments[1]);
                            return null;
                        }
                        if (ofNonce && method.getName().equals("getAttribute")) {
                            return nonce.get();
                        }
                        try {
                            return method.invoke(shared, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
