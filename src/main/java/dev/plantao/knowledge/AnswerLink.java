package dev.plantao.knowledge;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** A page that goes with the answer of an occurrence (UNO-B-50). */
@Entity
class AnswerLink {

    @EmbeddedId
    private Key key;

    private int position;

    protected AnswerLink() {}

    AnswerLink(String number, long entryId, int position) {
        this.key = new Key(number, entryId);
        this.position = position;
    }

    @Embeddable
    record Key(String number, long entryId) implements Serializable {}
}
