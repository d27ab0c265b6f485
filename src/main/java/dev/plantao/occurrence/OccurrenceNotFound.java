package dev.plantao.occurrence;

/** There is no occurrence with this number, or the one who asks may not know of it (UNO-B-23, A11). */
public class OccurrenceNotFound extends RuntimeException {

    public OccurrenceNotFound(String number) {
        super("A ocorrência " + number + " não existe.");
    }
}
