package dev.plantao.api;

import dev.plantao.api.http.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at {@code /v3/api-docs}, in Portuguese: who calls, how, and how it refuses. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final String BASIC = "basic";
    private static final String SESSION = "session";

    private static final Map<String, String> PARAMETERS = Map.of(
            "Idempotency-Key",
            "Chave escolhida por quem chama, até 120 caracteres; um pedido repetido com ela recebe a primeira resposta.",
            "number",
            "O número da ocorrência, como OC-2026-000123.",
            "cursor",
            "O next da página anterior.",
            "size",
            "Itens por página, de 1 a 200.");

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        Duration.class,
                        new StringSchema().format("duration").example("PT2H30M").description("Duração ISO-8601"));
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Plantão")
                                .version("v1")
                                .description(
                                        """
                        Abrir e acompanhar ocorrências do suporte.

                        Instantes em ISO-8601 com deslocamento (America/Sao_Paulo); durações em ISO-8601; códigos em \
                        inglês com o rótulo em português ao lado. Listas são `{items, next}`: mande `next` como \
                        `cursor` para a página seguinte.

                        Toda recusa é `application/problem+json` com `detail` em português e, na entrada, `errors` \
                        campo a campo. A ocorrência de outra empresa responde como uma que não existe.

                        Um POST repetido com a mesma `Idempotency-Key` recebe a primeira resposta outra vez; as \
                        recusas não ficam guardadas."""))
                .servers(List.of(new Server().url("/").description("Este servidor")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("Usuário e senha do portal ou da equipe."))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("PLANTAO")
                                        .description("A sessão de quem entrou pela página de login.")))
                .security(
                        List.of(new SecurityRequirement().addList(BASIC), new SecurityRequirement().addList(SESSION)));
    }

    /** Every operation refuses in the same ways; said here once instead of at each. */
    @Bean
    OpenApiCustomizer apiRefusalsDescription() {
        return api -> {
            var problem = ModelConverters.getInstance().readAllAsResolvedSchema(new AnnotatedType(Problem.class));
            problem.referencedSchemas.forEach(api.getComponents()::addSchemas);
            api.getComponents().addSchemas("Problem", problem.schema);
            api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                inPortuguese(operation);
                describeRefusals(path, method, operation);
            }));
        };
    }

    /** What the generator says by itself, and what every operation would repeat. */
    private static void inPortuguese(Operation operation) {
        operation.getResponses().values().stream()
                .filter(response -> "OK".equals(response.getDescription()))
                .forEach(response -> response.setDescription("Atendido"));
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> PARAMETERS.containsKey(parameter.getName()))
                    .forEach(parameter -> parameter.setDescription(PARAMETERS.get(parameter.getName())));
        }
    }

    private static void describeRefusals(String path, PathItem.HttpMethod method, Operation operation) {
        boolean anonymous =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        refusal(operation, "400", "Pedido inválido");
        if (!anonymous) {
            refusal(operation, "401", "Sem login");
            refusal(operation, "403", "Sem acesso");
        }
        if (path.contains("{number}")) {
            refusal(operation, "404", "A ocorrência não existe, ou não é da empresa de quem chama");
        }
        if (method == PathItem.HttpMethod.POST) {
            refusal(operation, "409", "O estado não permite, ou outra pessoa mudou antes");
            refusal(operation, "415", "O corpo não é application/json");
            refusal(operation, "422", "A Idempotency-Key já foi usada em outro pedido");
        }
    }

    private static void refusal(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }
}
