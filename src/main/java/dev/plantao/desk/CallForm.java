package dev.plantao.desk;

import dev.plantao.call.NewCall;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.page.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the line, as typed. {@code summary} is what was said, where the call is about an occurrence one is looking
 * at, and {@code contact} who it turned out to be; {@code search} and {@code searched} are those of {@link Unseen}.
 */
record CallForm(
        @Nullable String key,
        @Nullable String channel,
        @Nullable String caller,
        @Nullable String phone,
        @Nullable String phoneReason,
        @Nullable String urgent,
        @Nullable String channelReason,
        @Nullable String contact,
        @Nullable String search,
        @Nullable String searched,
        @Nullable String summary) {

    static CallForm empty(@Nullable String caller) {
        return new CallForm(null, Channel.PHONE.name(), caller, null, null, null, null, null, null, null, null);
    }

    /** A reason left over from another channel means nothing. */
    NewCall call() {
        Channel chosen = Typed.constant(Channel.class, channel);
        return new NewCall(
                chosen,
                caller,
                Typed.orNull(phone),
                chosen == Channel.PHONE ? Typed.constant(PhoneReason.class, phoneReason) : null,
                Typed.orNull(channelReason),
                Typed.id(contact),
                chosen == Channel.PHONE && urgent != null);
    }
}
