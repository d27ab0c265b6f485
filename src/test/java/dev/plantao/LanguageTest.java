package dev.plantao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Code is English; what people read is Portuguese (src/docs/adr/0005-english-code.md). The words are those of the
 * glossary's left column that no English word is spelt like.
 */
@DisplayName("No identifier holds a Portuguese word")
class LanguageTest {

    private static final Set<String> PORTUGUESE = Set.of(
            """
            ocorrencia ocorrencias chamado chamados solicitacao solicitante numero protocolo empresa empresas cliente
            clientes plano planos vigencia contrato contato contatos categoria tipo demanda classificacao prioridade
            criticidade modalidade estagio etapa nivel canal canais modulo modulos produto tela segmento departamento
            responsavel interacao interacoes publica interna anexo anexos historico reclassificacao desfecho acao
            recomendacao relogio extrato alerta violacao penalidade calendario placar indicador indicadores triagem
            triar direcionamento direcionar consultoria tarifada proposta aceite lider coordenacao diagnostico
            desenvolvimento analise reuniao planejamento versao liberacao intervencao banco orcamento recado fila
            resposta responder encerrar abrir cancelar usuario senha prazo tarefa processo desenho regra pergunta
            duvida aviso mensagem texto nome valor lista pagina feriado"""
                    .split("\\s+"));

    private static final Pattern JAVA_SPOKEN = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])'|/\\*.*?\\*/|//[^\\n]*",
            Pattern.DOTALL);
    private static final Pattern SQL_SPOKEN = Pattern.compile("'(?:''|[^'])*'|--[^\\n]*", Pattern.DOTALL);
    private static final Pattern MODEL_NAMED =
            Pattern.compile("\\b(?:id|key|formRef|candidateGroups)\"?[=:]\\s*\"([^\"]*)\"");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern WORD_EDGE = Pattern.compile("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    @Test
    void ofJava() throws IOException {
        assertThat(found("src/main/java", ".java")).isEmpty();
        assertThat(found("src/test/java", ".java")).isEmpty();
    }

    @Test
    void ofTablesAndColumns() throws IOException {
        assertThat(found("src/main/resources/db", ".sql")).isEmpty();
    }

    @Test
    void ofModelsDecisionsAndForms() throws IOException {
        assertThat(found("processes", ".bpmn")).isEmpty();
        assertThat(found("processes", ".dmn")).isEmpty();
        assertThat(found("forms", ".form")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    .java | class TriagemService {}                        | triagem
                    .java | int x = findByOcorrenciaId("Ocorrência");       | ocorrencia
                    .java | static final int PRAZO_MAX = 1; // prazo        | prazo
                    .java | void enter() { say("Triagem do cliente"); }     |
                    .java | char quote = '"'; int nivel = 1; // "           | nivel
                    .sql  | create table plano (id int); -- plano           | plano
                    .sql  | insert into macro values ('Triagem', 'cliente') |
                    .bpmn | <userTask id="userTask_triagem" name="Triar"/>  | triagem
                    .form | {"key": "categoria", "label": "Categoria"}      | categoria
                    """)
    void catches(String kind, String text, String word) {
        assertThat(words(text, kind)).isEqualTo(word == null ? Set.of() : Set.of(word));
    }

    private static List<String> found(String folder, String kind) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(kind))
                    .flatMap(file -> words(read(file), kind).stream().map(word -> file + ": " + word))
                    .toList();
        }
    }

    private static Set<String> words(String text, String kind) {
        String named =
                switch (kind) {
                    case ".java" -> JAVA_SPOKEN.matcher(text).replaceAll(" ");
                    case ".sql" -> SQL_SPOKEN.matcher(text).replaceAll(" ");
                    default ->
                        String.join(
                                " ",
                                MODEL_NAMED
                                        .matcher(text)
                                        .results()
                                        .map(match -> match.group(1))
                                        .toList());
                };
        Set<String> words = new TreeSet<>();
        IDENTIFIER
                .matcher(named)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> Arrays.stream(WORD_EDGE.split(name)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(PORTUGUESE::contains)
                .forEach(words::add);
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
