package dev.plantao.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.customer.Company;
import dev.plantao.customer.CompanyStatus;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.customer.RequesterType;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.process.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
@DisplayName("UNO-M-58: who is on the line, by what one hears")
class CallersTest {

    private static final AtomicInteger COMPANIES = new AtomicInteger();

    @Autowired
    Callers callers;

    @Autowired
    Calls calls;

    @Autowired
    Customers customers;

    @Autowired
    MasterData data;

    @Autowired
    Desk desk;

    @Autowired
    StatementLog log;

    @BeforeEach
    void aMondayMorning() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conceicao zwymbor",
                "CONCEIÇÃO",
                "textil zwy",
                "zwymbor têxt conc",
                "c.zwy@",
                "3321-7788",
                "(47) 33217788",
                "+55 47 3321 7788",
                "conc 3321-77"
            })
    void everyPartFinds(String heard) {
        Contact conceicao = contact("Têxtil Zwymbor", "Conceição Álvares", "c.zwy@cliente.example");
        called(conceicao, "(47) 3321-7788");

        assertThat(callers.find(heard, null, 500)).anySatisfy(found -> {
            assertThat(found.id()).isEqualTo(conceicao.id());
            assertThat(found.company()).isEqualTo("Têxtil Zwymbor");
            assertThat(found.phone()).isEqualTo("(47) 3321-7788");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"conceicao nada", "c_zwy@", "%zwymbor", "3321-7799", " ", ""})
    void whatDoesNotFitFindsNobody(String heard) {
        Contact conceicao = contact("Têxtil Zwymbor", "Conceição Álvares", "c.zwy@cliente.example");

        assertThat(callers.find(heard, null, 500)).extracting(Caller::id).doesNotContain(conceicao.id());
    }

    @Test
    void whoIsPickedComesFirstWhateverIsLookedFor() {
        Contact picked = contact("Zabumba Ltda", "Ana", "ana@zabumba.example");
        for (int i = 0; i < 4; i++) {
            contact("Krunsk " + i, "Pessoa " + i, "p@krunsk.example");
        }

        assertThat(callers.find("krunsk", picked.id(), 3))
                .extracting(Caller::company)
                .containsExactly("Zabumba Ltda", "Krunsk 0", "Krunsk 1", "Krunsk 2");
        assertThat(callers.find("", picked.id(), 3)).extracting(Caller::id).containsExactly(picked.id());
        assertThat(log.of(() -> callers.find("krunsk ana", picked.id(), 3))).hasSize(1);
    }

    @Test
    @DisplayName("F01: the form carries a bounded list, who called last first, and nobody whose contract has ended")
    void theLatestAreFew() {
        Contact before = contact("Zuleide Ltda", "Antes", "a@zuleide.example");
        Contact last = contact("Zuleide Ltda", "Depois", "d@zuleide.example");
        Contact gone = contact(CompanyStatus.CLOSED, "Zuleide Encerrada", "Foi-se", "f@zuleide.example");
        List.of(before, gone, last).forEach(one -> called(one, "(47) 3321-0000"));

        assertThat(callers.latest(2)).extracting(Caller::id).containsExactly(last.id(), before.id());
        assertThat(callers.latest(5000)).extracting(Caller::id).doesNotContain(gone.id());
    }

    private void called(Contact contact, String phone) {
        PhoneCall call = calls.arrived(new NewCall(
                Channel.PHONE, contact.name(), phone, PhoneReason.WITHOUT_PORTAL_ACCESS, null, contact.id()));
        calls.end(calls.get(call.id()), CallResult.DROPPED);
    }

    private Contact contact(String company, String name, String email) {
        return contact(CompanyStatus.PRODUCTION, company, name, email);
    }

    private Contact contact(CompanyStatus status, String company, String name, String email) {
        Company added = new Company(
                company,
                "99.810.%03d/0001-00".formatted(COMPANIES.incrementAndGet()),
                "wholesale",
                status,
                Set.of("inventory"),
                "");
        return customers.add(new Contact(
                customers.add(added, "GOLD", LocalDate.of(2026, 1, 1)),
                name,
                email,
                "Comprador",
                false,
                false,
                RequesterType.FINAL_CUSTOMER));
    }
}
