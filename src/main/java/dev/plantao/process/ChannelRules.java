package dev.plantao.process;

import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each channel asks of whoever comes through it: the table {@code channel}, in words (D20; UNO-B-19, UNO-M-60). */
@Component
class ChannelRules {

    private final Decisions decisions;

    ChannelRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Refuses an opening that its channel does not allow. */
    void check(OpenOccurrence opening) {
        Refusals refusals = new Refusals();
        check(refusals, opening.channel(), opening.byStaff(), opening.phoneReason(), opening.channelReason());
        refusals.when(
                        opening.phoneReason() != null && !opening.phoneReason().opens(),
                        "phoneReason",
                        "A ligação pedida pelo analista entra na ocorrência que ele atende: registre-a pelo número.")
                .done();
    }

    /** Adds what is missing for a conversation on {@code channel}. */
    void check(
            Refusals refusals,
            Channel channel,
            boolean byStaff,
            @Nullable PhoneReason phoneReason,
            @Nullable String channelReason) {
        var rule = decisions.channel(channel);
        boolean unexplained = Refusals.isBlank(channelReason);
        refusals.when(
                        rule.staffOnly() != byStaff,
                        "channel",
                        byStaff
                                ? "A equipe registra pelo canal em que o cliente falou."
                                : "Por este canal quem registra é a equipe.")
                .when(
                        rule.requirement().equals("PHONE_REASON") && phoneReason == null,
                        "phoneReason",
                        "Informe o motivo do contato por telefone.")
                .when(phoneReason == PhoneReason.OTHER && unexplained, "channelReason", "Diga qual foi o outro motivo.")
                .when(
                        rule.requirement().equals("JUSTIFICATION") && unexplained,
                        "channelReason",
                        "Justifique o uso deste canal.");
    }
}
