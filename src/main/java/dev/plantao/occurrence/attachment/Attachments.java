package dev.plantao.occurrence.attachment;

import dev.plantao.catalog.Parameters;
import dev.plantao.catalog.Parameters.AttachmentLimits;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.AuthorKind;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Visibility;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of occurrences (UNO-B-18): checks them, keeps them, hands them out. Who may ask is decided by the callers. */
@Service
public class Attachments {

    /** The field of a form or request that a refusal names. */
    public static final String FIELD = "file";

    private final AttachmentRepository attachments;
    private final ContentStore contents;
    private final Parameters parameters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Attachments(AttachmentRepository attachments, ContentStore contents, Parameters parameters, Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** How much may be attached now. */
    public AttachmentLimits limits() {
        return parameters.attachmentLimits();
    }

    /**
     * Inspects files without keeping anything; outside of a transaction, because it may take a while.
     *
     * @throws dev.plantao.occurrence.RuleViolation naming the first file that is refused, and why
     */
    public List<CheckedFile> check(List<Upload> uploads) {
        if (uploads.isEmpty()) {
            return List.of();
        }
        AttachmentLimits limits = limits();
        if (uploads.size() > limits.filesPerRequest()) {
            throw new FileTooLarge("Envie no máximo " + limits.filesPerRequest() + " arquivos de cada vez.");
        }
        return uploads.stream().map(upload -> FileCheck.check(upload, limits)).toList();
    }

    /**
     * Keeps checked files in the caller's transaction.
     *
     * @param interaction what they came with, or null for those of the opening
     * @throws FileTooLarge beyond what an occurrence may hold or a company may send on one day
     */
    @Transactional
    public void keep(
            Occurrence occurrence,
            @Nullable Interaction interaction,
            Visibility visibility,
            Author author,
            List<CheckedFile> files) {
        if (files.isEmpty()) {
            return;
        }
        // Before the room is counted, which makes others of the company wait: this is what takes long.
        files.forEach(contents::put);
        checkRoom(occurrence, author, files);
        for (CheckedFile file : files) {
            attachments.save(
                    new Attachment(newId(), occurrence, interaction, visibility, file, author, clock.instant()));
        }
    }

    private void checkRoom(Occurrence occurrence, Author author, List<CheckedFile> files) {
        AttachmentLimits limits = limits();
        long bytes = files.stream().mapToLong(CheckedFile::size).sum();
        long counted = author.kind() == AuthorKind.CONTACT ? bytes : 0;
        // First, because it makes others of this company wait: what is read after it stays true.
        if (!contents.count(occurrence.company().id(), LocalDate.now(clock), counted, limits.companyDay())) {
            throw new FileTooLarge("Sua empresa já enviou hoje " + Sizes.text(limits.companyDay())
                    + " em arquivos, o máximo por dia. Envie o restante amanhã ou ligue para o suporte.");
        }
        if (attachments.bytesOf(occurrence.id()) + bytes > limits.occurrence()) {
            throw new FileTooLarge("Os arquivos desta ocorrência passariam de " + Sizes.text(limits.occurrence())
                    + ", o máximo por ocorrência.");
        }
        if (attachments.countByOccurrenceId(occurrence.id()) + files.size() > limits.filesPerOccurrence()) {
            throw new FileTooLarge("Esta ocorrência passaria de " + limits.filesPerOccurrence() + " arquivos.");
        }
    }

    private String newId() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** The files of an occurrence, the oldest first; {@code publicOnly} leaves out what a contact may not know of. */
    @Transactional(readOnly = true)
    public List<Attachment> of(Occurrence occurrence, boolean publicOnly) {
        return attachments.of(occurrence.id(), visible(publicOnly));
    }

    /** One file of this occurrence; an internal one is not there for whoever sees the public ones only (AC19). */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(Occurrence occurrence, String publicId, boolean publicOnly) {
        return attachments.findByPublicIdAndOccurrenceIdAndVisibilityIn(publicId, occurrence.id(), visible(publicOnly));
    }

    private static Set<Visibility> visible(boolean publicOnly) {
        return publicOnly ? EnumSet.of(Visibility.PUBLIC) : EnumSet.allOf(Visibility.class);
    }

    /** Writes the content, piece by piece. */
    public void copy(Attachment attachment, OutputStream to) throws IOException {
        contents.copy(attachment.sha256(), to);
    }

    /** The small copy, as JPEG; only of an attachment that has one. */
    public byte[] preview(Attachment attachment) {
        return contents.preview(attachment.sha256());
    }
}
