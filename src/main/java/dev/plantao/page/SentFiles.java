package dev.plantao.page;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Parameters.AttachmentLimits;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.occurrence.attachment.CheckedFile;
import dev.plantao.occurrence.attachment.Sizes;
import dev.plantao.occurrence.attachment.Upload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form: what the field says before, and what came with it (UNO-B-18). */
@Component("sentFiles")
public class SentFiles {

    private final Attachments attachments;
    private final Labels labels;

    SentFiles(Attachments attachments, Labels labels) {
        this.attachments = attachments;
        this.labels = labels;
    }

    /**
     * The files that were chosen, inspected.
     *
     * @param sent what the browser sends; one part without name and content when nothing was chosen
     * @throws dev.plantao.occurrence.RuleViolation of the field {@code file}
     */
    public List<CheckedFile> checked(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : attachments.check(sent.stream()
                        .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                        .map(file -> new Upload(name(file), file.getSize(), file::getInputStream))
                        .toList());
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** What may be sent, as people and as the script of the field read it. */
    public Field field() {
        AttachmentLimits limits = attachments.limits();
        return new Field(
                limits.file(),
                limits.filesPerRequest(),
                labels.text(
                        "portal.files.hint",
                        limits.filesPerRequest(),
                        Sizes.text(limits.file()),
                        Sizes.text(limits.occurrence())),
                labels.text("portal.files.tooLarge", Sizes.text(limits.file())),
                labels.text("portal.files.tooMany", limits.filesPerRequest()));
    }

    /** The limits of the field in bytes and files, and the sentences that say them. */
    public record Field(long bytes, int files, String hint, String tooLarge, String tooMany) {}
}
