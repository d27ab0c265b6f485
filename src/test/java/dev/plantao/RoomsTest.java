package dev.plantao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plantao.occurrence.AuthorKind;
import dev.plantao.occurrence.Channel;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house: who may touch whom, and what nobody may touch. */
@DisplayName("The rooms")
class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.plantao");

    private static final String[] DOMAIN = {
        "dev.plantao.customer..",
        "dev.plantao.catalog..",
        "dev.plantao.knowledge..",
        "dev.plantao.sla..",
        "dev.plantao.occurrence..",
        "dev.plantao.call..",
        "dev.plantao.databasechange..",
        "dev.plantao.consultancy..",
        "dev.plantao.penalty..",
        "dev.plantao.product..",
        "dev.plantao.notification..",
        "dev.plantao.webhook.."
    };
    private static final String[] WEB = {
        "jakarta.servlet..", "org.springframework.web..", "org.springframework.http..", "org.springframework.ui.."
    };

    private static final List<String> PAGES =
            List.of("dev.plantao.portal..", "dev.plantao.board..", "dev.plantao.desk..", "dev.plantao.api..");

    /** Those that need a second clock of their own: the one that is injected, and the check of the machine's. */
    private static final Set<String> CLOCK_MAKERS = Set.of(
            "dev.plantao.sla.DeskClock", "dev.plantao.process.EngineClock", "dev.plantao.process.engine.StartChecks");

    /** The lock on the script engines must name them to refuse them. */
    private static final Set<String> SCRIPT_LOCKS =
            Set.of("dev.plantao.process.engine.LockedScripts", "dev.plantao.process.engine.StartChecks");

    private static final int EXECUTE_LINES = 35;
    private static final int DELEGATE_LINES = 190;

    @Test
    void touchOnlyWhatTheyDeclare() {
        ApplicationModules.of(Plantao.class).verify();
    }

    @Test
    void theDomainKnowsNeitherEngineNorWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB).or(resideInAPackage("org.camunda..")))
                .check(HOUSE);
    }

    @Test
    @DisplayName("a stream of rows holds its connection until it is closed: lists are asked for")
    void nobodyStreamsRows() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(HOUSE);
    }

    @Test
    @DisplayName("only process knows Camunda; security asks it through EngineIdentity and StaffDirectory")
    void onlyTheProcessRoomKnowsCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plantao.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(HOUSE);
    }

    @Test
    void onlyWebRoomsAndTheDoorsOfTheEngineKnowTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.plantao.page..",
                        "dev.plantao.portal..",
                        "dev.plantao.board..",
                        "dev.plantao.desk..",
                        "dev.plantao.api..",
                        "dev.plantao.security..",
                        "dev.plantao.demo..",
                        "dev.plantao.process.engine",
                        "dev.plantao.process.webapp")
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB))
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.plantao.process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.bind..", "org.springframework.web.servlet..")
                .because("the engine's room has filters, not pages")
                .check(HOUSE);
    }

    @Test
    void webRoomsDoNotKnowEachOther() {
        for (String room : PAGES) {
            String[] others =
                    PAGES.stream().filter(other -> !other.equals(room)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void theTimeComesFromTheInjectedClock() {
        noClasses()
                .should()
                .accessTargetWhere(describe("reads the machine's time", RoomsTest::readsTheTime))
                .check(HOUSE);
        noClasses()
                .that(not(named(CLOCK_MAKERS)))
                .should()
                .accessTargetWhere(describe("makes a clock", RoomsTest::makesAClock))
                .check(HOUSE);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(HOUSE);
    }

    @Test
    void nothingIsInjectedBehindTheConstructorsBack() {
        for (var annotation :
                List.of(Autowired.class, Value.class, Inject.class, Resource.class, PersistenceContext.class)) {
            noFields().should().beAnnotatedWith(annotation).check(HOUSE);
            noMethods().should().beAnnotatedWith(annotation).check(HOUSE);
        }
    }

    @Test
    @DisplayName("what runs foreign code is not used, nor what a published weakness without an open fix lives in")
    void nobodyRunsForeignCode() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Runtime")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLClassLoader")
                .check(HOUSE);
        noClasses()
                .that(not(named(SCRIPT_LOCKS)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.script..")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.expression..",
                        "org.springframework.web.servlet.view.xslt..",
                        "org.springframework.web.servlet.view.freemarker..",
                        "org.springframework.web.servlet.function..",
                        "org.springframework.web.reactive..",
                        "org.springframework.messaging.rsocket..",
                        "org.springframework.security.web.webauthn..",
                        "org.springframework.security.ldap..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("UrlFilenameViewController")
                .because("of the published weaknesses listed in src/docs/seguranca.md")
                .check(HOUSE);
    }

    @Test
    @DisplayName("NEG-21, UNO-B-57: nobody reads mail, and mail is no channel: an answer to a copy goes nowhere")
    void nobodyReadsMail() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.mail\\.(Store|Folder|search\\..*)")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.integration.mail..", "org.apache.commons.net.pop3..")
                .check(HOUSE);
        assertThat(Channel.values()).extracting(Channel::name).noneMatch(name -> name.contains("MAIL"));
        assertThat(AuthorKind.values())
                .extracting(AuthorKind::name)
                .containsExactlyInAnyOrder("CONTACT", "STAFF", "SYSTEM");
    }

    @Test
    void entitiesChangeByVerbsNotBySetters() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(areMapped())
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(HOUSE);
        noFields()
                .that()
                .areDeclaredInClassesThat(areMapped())
                .should()
                .bePublic()
                .check(HOUSE);
    }

    @Test
    void everyClassIsNamedAfterItsJob() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Mapper|Utils?|Helper|Dto|DTO)")
                .check(HOUSE);
        noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..impl..")
                .check(HOUSE);
    }

    @Test
    @DisplayName("a delegate is read at once: its execute on one screen, the class on two")
    void delegatesAreShort() throws IOException {
        for (JavaClass delegate : HOUSE.that(areDelegates())) {
            List<String> lines = source(delegate);
            int start = indexOf(lines, 0, line -> line.contains("void execute("));
            assertThat(indexOf(lines, start, "    }"::equals) - start)
                    .as("lines of %s.execute", delegate.getSimpleName())
                    .isLessThanOrEqualTo(EXECUTE_LINES);
            assertThat(lines.size()).as("lines of %s", delegate.getSimpleName()).isLessThanOrEqualTo(DELEGATE_LINES);
        }
        classes().that(areDelegates()).should().notBePublic().check(HOUSE);
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        boolean withClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        boolean now = owner.getPackageName().startsWith(Year.class.getPackageName())
                && target.getName().equals("now")
                && !withClock;
        boolean plainDate = owner.isEquivalentTo(Date.class)
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        boolean calendar = owner.isAssignableTo(Calendar.class)
                && (target.getName().equals("getInstance") || target.getName().equals("<init>"));
        boolean millis = owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
        return now || plainDate || calendar || millis;
    }

    private static boolean makesAClock(JavaAccess<?> access) {
        return access.getTarget().getOwner().isEquivalentTo(Clock.class)
                && access.getTarget().getName().startsWith("system");
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe("named " + names, type -> names.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> areDelegates() {
        return describe("are delegates", type -> type.isAssignableTo(JavaDelegate.class));
    }

    private static DescribedPredicate<JavaClass> areMapped() {
        return describe(
                "are mapped",
                type -> type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(Embeddable.class)
                        || type.isAnnotatedWith(MappedSuperclass.class));
    }

    private static List<String> source(JavaClass type) throws IOException {
        return Files.readAllLines(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
    }

    private static int indexOf(List<String> lines, int from, Predicate<String> line) {
        return IntStream.range(from, lines.size())
                .filter(i -> line.test(lines.get(i)))
                .findFirst()
                .orElseThrow();
    }
}
