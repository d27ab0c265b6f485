package dev.plantao.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plantao.occurrence.RuleViolation.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A refusal as {@code application/problem+json} (RFC 9457), in Portuguese.
 *
 * @param errors what is wrong with the input, field by field; left out when no field is to blame
 */
@Schema(description = "Uma recusa (RFC 9457), em português.")
public record Problem(
        @Schema(example = "about:blank") String type,
        @Schema(example = "Pedido inválido") String title,
        @Schema(example = "400") int status,
        @Schema(example = "Informe o assunto.") String detail,
        @Schema(description = "O que está errado, campo a campo.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
                List<FieldError> errors) {}
