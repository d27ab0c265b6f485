package dev.plantao.call;

import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the line.
 *
 * @param channel the phone, or what stands in for it
 * @param caller who calls, as he or she says
 * @param phone the number to call back; only who phones must have one (UNO-M-60)
 * @param channelReason why not the portal or the phone, or which other reason
 * @param contact the contact this is, or null when nobody has looked yet
 * @param urgent whether the caller says that it cannot wait (UNO-B-58); of the phone only
 */
public record NewCall(
        @Nullable Channel channel,
        @Nullable String caller,
        @Nullable String phone,
        @Nullable PhoneReason phoneReason,
        @Nullable String channelReason,
        @Nullable Long contact,
        boolean urgent) {

    /** Nothing is more urgent than an application that is down. */
    public NewCall {
        urgent = urgent || phoneReason == PhoneReason.APPLICATION_UNAVAILABLE;
    }

    /** A call that is as urgent as its reason. */
    public NewCall(
            @Nullable Channel channel,
            @Nullable String caller,
            @Nullable String phone,
            @Nullable PhoneReason phoneReason,
            @Nullable String channelReason,
            @Nullable Long contact) {
        this(channel, caller, phone, phoneReason, channelReason, contact, false);
    }

    /**
     * Adds what is wrong with it, whatever the tables say: who called and from where are always asked for.
     *
     * @return the refusals, for more to be added
     */
    public Refusals check(Refusals refusals) {
        boolean byPhone = channel == Channel.PHONE;
        return refusals.when(
                        channel == null || !channel.isLine(), "channel", "Escolha o canal em que falaram com você.")
                .blank(caller, "caller", "Informe quem ligou.")
                .longer(caller, 120, "caller")
                .when(byPhone && Refusals.isBlank(phone), "phone", "Informe o telefone de quem ligou.")
                .longer(phone, 30, "phone")
                .longer(channelReason, 2000, "channelReason");
    }
}
