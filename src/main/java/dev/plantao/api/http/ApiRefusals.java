package dev.plantao.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.RuleViolation.FieldError;
import dev.plantao.occurrence.attachment.FileTooLarge;
import dev.plantao.process.LostRace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns every exception under {@code /api/} into a problem in Portuguese, also those thrown before a controller is found
 * (wrong method, wrong media type, no such path). Pages are none of its business: it answers for paths, not for classes,
 * because a request that reached no controller has no class.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public class ApiRefusals implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ApiRefusals.class);

    private final ObjectMapper json;

    public ApiRefusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/") || response.isCommitted()) {
            return null;
        }
        Problem problem = problem(thrown, request);
        if (problem.status() >= 500) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        if (thrown instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        write(response, problem);
        return new ModelAndView();
    }

    private void write(HttpServletResponse response, Problem problem) {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            json.writeValue(response.getOutputStream(), problem);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Problem problem(Exception thrown, HttpServletRequest request) {
        // The engine wraps what a delegate or a listener throws.
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileTooLarge refused) {
                return of(HttpStatus.PAYLOAD_TOO_LARGE, said(refused), refused.errors());
            }
            if (cause instanceof RuleViolation refused) {
                boolean input = !refused.errors().isEmpty();
                return of(input ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT, said(refused), refused.errors());
            }
            if (cause instanceof Refusal refused) {
                return of(refused.status(), said(refused), refused.errors());
            }
            if (cause instanceof OccurrenceNotFound) {
                // Without the number: the answer for a foreign one and for an unknown one must be the same (A11).
                return of(HttpStatus.NOT_FOUND, "Esta ocorrência não existe.", List.of());
            }
        }
        if (LostRace.is(thrown)) {
            return of(
                    HttpStatus.CONFLICT,
                    "Alguém mudou esta ocorrência agora mesmo; atualize e tente de novo.",
                    List.of());
        }
        return ofFramework(thrown, request);
    }

    private static Problem ofFramework(Exception thrown, HttpServletRequest request) {
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            Refusal refused = UnreadableBody.explain(unreadable);
            return of(refused.status(), said(refused), refused.errors());
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return parameter(mismatch.getName(), mismatch);
        }
        if (thrown instanceof MissingRequestValueException) {
            return of(HttpStatus.BAD_REQUEST, "Falta um parâmetro obrigatório.", List.of());
        }
        if (thrown instanceof AccessDeniedException) {
            return of(HttpStatus.FORBIDDEN, "Seu usuário não tem acesso a este recurso.", List.of());
        }
        if (thrown instanceof CannotCreateTransactionException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof QueryTimeoutException) {
            return of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "O serviço está indisponível agora. Tente de novo em instantes.",
                    List.of());
        }
        if (thrown instanceof ErrorResponse known) {
            return of(known.getStatusCode(), sentence(known.getStatusCode(), request), List.of());
        }
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Algo falhou do nosso lado. Tente de novo em instantes; se continuar, avise o suporte.",
                List.of());
    }

    private static Problem parameter(String name, TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        String message = type != null && type.isEnum()
                ? "Use um destes códigos: " + UnreadableBody.codes(type) + "."
                : "Use um número inteiro.";
        return of(HttpStatus.BAD_REQUEST, message, List.of(new FieldError(name, message)));
    }

    private static String sentence(HttpStatusCode status, HttpServletRequest request) {
        return switch (status.value()) {
            case 404 -> "Este endereço não existe.";
            case 405 -> "Este endereço não aceita o método " + request.getMethod() + ".";
            case 406 -> "Este endereço responde apenas em JSON.";
            case 413 -> "O pedido passa do tamanho aceito.";
            case 415 ->
                request.getRequestURI().endsWith("/attachments")
                        ? "Envie os arquivos como multipart/form-data, no campo file."
                        : "Envie o pedido como application/json.";
            default -> "O pedido não pôde ser atendido.";
        };
    }

    private static Problem of(HttpStatusCode status, String detail, List<FieldError> errors) {
        return new Problem("about:blank", title(status), status.value(), detail, errors);
    }

    private static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "Pedido inválido";
            case 403 -> "Acesso negado";
            case 404 -> "Não encontrado";
            case 405 -> "Método não aceito";
            case 406, 415 -> "Formato não aceito";
            case 409 -> "Conflito";
            case 413 -> "Pedido grande demais";
            case 422 -> "Pedido diferente do primeiro";
            case 503 -> "Indisponível";
            default -> status.is4xxClientError() ? "Pedido recusado" : "Erro interno";
        };
    }

    private static String said(RuntimeException refused) {
        return String.valueOf(refused.getMessage());
    }
}
