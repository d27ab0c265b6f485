package dev.plantao;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.call.CallResult;
import dev.plantao.call.CallbackOutcome;
import dev.plantao.consultancy.Cause;
import dev.plantao.consultancy.Confirmation;
import dev.plantao.consultancy.ConsultancyResult;
import dev.plantao.consultancy.ConsultancyState;
import dev.plantao.consultancy.Delivery;
import dev.plantao.consultancy.PayerForm;
import dev.plantao.consultancy.Sign;
import dev.plantao.consultancy.Waiver;
import dev.plantao.consultancy.WorkedEnvironment;
import dev.plantao.databasechange.ChangeEnvironment;
import dev.plantao.databasechange.ChangeOperation;
import dev.plantao.databasechange.ChangeState;
import dev.plantao.knowledge.KnowledgeKind;
import dev.plantao.occurrence.AnalysisAction;
import dev.plantao.occurrence.BreachReason;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.DemandType;
import dev.plantao.occurrence.Destination;
import dev.plantao.occurrence.ErrorType;
import dev.plantao.occurrence.EscalationReason;
import dev.plantao.occurrence.Modality;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Phase;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.ReferralArea;
import dev.plantao.occurrence.SimulationEnvironment;
import dev.plantao.occurrence.SimulationResult;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.ThirdPartySystem;
import dev.plantao.occurrence.TriageMeasure;
import dev.plantao.occurrence.Visibility;
import dev.plantao.product.DenialReason;
import dev.plantao.product.DevelopAction;
import dev.plantao.product.ReturnReason;
import dev.plantao.product.Suitability;
import dev.plantao.product.VersionState;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.PublicHolidays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code messages.properties}: every code that people meet has its words, and no words are left without a code. */
@DisplayName("What people read where the code has a code")
class MessagesTest {

    /** The enums that people read, by the family their labels are kept in. */
    private static final List<Class<? extends Enum<?>>> READ_BY_PEOPLE = List.of(
            Category.class,
            DemandType.class,
            SlaClass.class,
            Priority.class,
            Stage.class,
            PublicStage.class,
            Phase.class,
            Channel.class,
            PhoneReason.class,
            CallResult.class,
            CallbackOutcome.class,
            Outcome.class,
            ReferralArea.class,
            Destination.class,
            AnalysisAction.class,
            EscalationReason.class,
            ErrorType.class,
            CancelReason.class,
            SimulationEnvironment.class,
            SimulationResult.class,
            ThirdPartySystem.class,
            TriageMeasure.class,
            BreachReason.class,
            ReturnReason.class,
            DevelopAction.class,
            Suitability.class,
            DenialReason.class,
            VersionState.class,
            Visibility.class,
            ClockKind.class,
            KnowledgeKind.class,
            PublicHolidays.class,
            ChangeOperation.class,
            ChangeEnvironment.class,
            ChangeState.class,
            Modality.class,
            Sign.class,
            Confirmation.class,
            Delivery.class,
            WorkedEnvironment.class,
            Cause.class,
            ConsultancyResult.class,
            ConsultancyState.class,
            PayerForm.class,
            Waiver.class);

    /** What triage offers; the other destinations have no form yet, and so no label. */
    private static final Set<String> DESTINATIONS_OFFERED =
            Set.of("N1", "REFERRAL", "PRODUCT", "DUPLICATE", "OUT_OF_SCOPE");

    /** Words no Portuguese sentence holds. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|and|or|is|are|your|you|please|with|without|from|not|this|that|was|were|been|has|have|must|should"
                    + "|submit|save|search|cancel|select|choose|required|invalid|missing|error|closed|open|opened|new|reply"
                    + "|customer|occurrence|ticket|issue|level|stage|queue|awaiting|pending|done|answer|question|message"
                    + "|late|due|deadline|finished|cancelled|page|found)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> messages = messages();

    @Test
    void everyConstantHasItsLabel() {
        for (var type : READ_BY_PEOPLE) {
            assertThat(family(type.getSimpleName()))
                    .as("labels of %s", type.getSimpleName())
                    .isEqualTo(offered(type));
        }
    }

    @Test
    void noLabelIsLeftWithoutItsEnum() {
        Set<String> families = messages.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(family -> Character.isUpperCase(family.charAt(0)))
                .collect(Collectors.toSet());
        assertThat(families)
                .containsExactlyInAnyOrderElementsOf(
                        READ_BY_PEOPLE.stream().map(Class::getSimpleName).toList());
    }

    @Test
    void codesOfTheTablesHaveTheirTexts() {
        assertThat(family("categoryHint")).isEqualTo(offered(Category.class));
        assertThat(family("eligibility")).isEqualTo(outputs("eligibility", "reason"));
        assertThat(family("portal.missing")).isEqualTo(outputs("eligibility", "reason"));
        Set<String> restricting = outputs("support-scope", "scope");
        restricting.remove("ATTEND");
        assertThat(family("restriction")).isEqualTo(restricting);
    }

    @Test
    void everyTextTheCodeAsksForExistsAndIsAskedFor() {
        String code = code();
        Set<String> notices = Pattern.compile("\"(notice\\.[A-Za-z]+)\"")
                .matcher(code)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(family("notice").stream().map(name -> "notice." + name))
                .containsExactlyInAnyOrderElementsOf(notices);
        for (String key : List.of("slaClass.none", "area.none", "level0.list")) {
            assertThat(messages).containsKey(key);
            assertThat(code).contains('"' + key + '"');
        }
    }

    @Test
    void noKeyIsWrittenTwice() {
        Set<String> seen = new HashSet<>();
        assertThat(lines().map(line -> line[0]).filter(key -> !seen.add(key))).isEmpty();
    }

    @Test
    void everyTextIsPortugueseAndWhole() {
        assertThat(messages).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank().isEqualTo(text.strip());
            assertThat(ENGLISH.matcher(text).results().map(match -> match.group()))
                    .as("English in %s=%s", key, text)
                    .isEmpty();
        });
    }

    @Test
    void labelsOfOneFamilyDiffer() {
        for (var type : READ_BY_PEOPLE) {
            List<String> labels = family(type.getSimpleName()).stream()
                    .map(code -> messages.get(type.getSimpleName() + "." + code))
                    .toList();
            assertThat(labels).as(type.getSimpleName()).doesNotHaveDuplicates();
        }
    }

    private static Set<String> offered(Class<? extends Enum<?>> type) {
        return type == Destination.class
                ? DESTINATIONS_OFFERED
                : Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    private Set<String> family(String name) {
        return messages.keySet().stream()
                .filter(key -> key.startsWith(name + "."))
                .map(key -> key.substring(name.length() + 1))
                .collect(Collectors.toSet());
    }

    /** What a decision table may answer in one of its outputs. */
    private static Set<String> outputs(String decision, String output) {
        String table = read(Path.of("processes", decision + ".dmn"));
        Set<String> codes = new TreeSet<>();
        Pattern.compile("<outputEntry id=\"\\w+_" + output + "\">\\s*<text>\"(\\w+)\"</text>")
                .matcher(table)
                .results()
                .forEach(match -> codes.add(match.group(1)));
        return codes;
    }

    private static Map<String, String> messages() {
        return lines().collect(
                        Collectors.toMap(line -> line[0], line -> line[1], (first, second) -> first, TreeMap::new));
    }

    private static Stream<String[]> lines() {
        return read(Path.of("src/main/resources/messages.properties"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2));
    }

    private static String code() {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(Files::isRegularFile).forEach(file -> sources.add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("\n", sources);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
