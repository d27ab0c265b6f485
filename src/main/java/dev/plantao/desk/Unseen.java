package dev.plantao.desk;

import dev.plantao.page.Typed;
import org.jspecify.annotations.Nullable;

/** What a form without scripts needs to show what was looked for, before anything is done with it. */
final class Unseen {

    /** The button that looks for contacts. */
    static final String SEARCH = "procurar";

    private Unseen() {}

    /**
     * Whether somebody looks for a contact and has not seen who is found: pressing Enter in the search sends the whole
     * form.
     *
     * @param searched the search whose result the form shows
     */
    static boolean is(@Nullable String search, @Nullable String searched, @Nullable String contact) {
        return Typed.id(contact) == null
                && !Typed.isBlank(search)
                && !Typed.text(search).equals(Typed.text(searched));
    }
}
