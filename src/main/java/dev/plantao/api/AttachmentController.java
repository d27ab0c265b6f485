package dev.plantao.api;

import dev.plantao.api.http.IdempotentRequests;
import dev.plantao.api.http.IdempotentRequests.Call;
import dev.plantao.api.http.Page;
import dev.plantao.api.http.Refusal;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Visibility;
import dev.plantao.occurrence.attachment.Attachment;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.occurrence.attachment.CheckedFile;
import dev.plantao.occurrence.attachment.Upload;
import dev.plantao.process.Actors;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/**
 * The files of an occurrence (UNO-B-18). Every answer asks again who may read it; what a contact may not know of is not
 * there (A12, AC19).
 */
@RestController
@RequestMapping("/api/v1/occurrences/{number}/attachments")
@Tag(name = "Anexos")
class AttachmentController {

    private final OccurrenceReading reading;
    private final Attachments attachments;
    private final OccurrenceProcess process;
    private final OccurrenceViews views;
    private final Actors actors;
    private final IdempotentRequests requests;

    AttachmentController(
            OccurrenceReading reading,
            Attachments attachments,
            OccurrenceProcess process,
            OccurrenceViews views,
            Actors actors,
            IdempotentRequests requests) {
        this.reading = reading;
        this.attachments = attachments;
        this.process = process;
        this.views = views;
        this.actors = actors;
        this.requests = requests;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Os arquivos, do mais antigo para o mais novo",
            description = "O contato vê apenas os públicos.")
    Page<Shown.File> list(Authentication login, @PathVariable String number) {
        return views.files(reader(login), number);
    }

    /** What makes two uploads the same request, for an {@code Idempotency-Key}. */
    private record Sent(Visibility visibility, List<String> names, List<String> hashes) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Envia arquivos",
            description =
                    "Um ou mais, no campo file. Os do contato são públicos; os da equipe são internos, a menos que"
                            + " visibility diga PUBLIC. O envio entra na conversa como uma interação. O tipo é decidido pelo"
                            + " conteúdo; o que não é aceito responde 400 e o que passa do limite, 413, sem guardar nada.",
            responses = @ApiResponse(responseCode = "201", description = "Guardados", useReturnTypeSchema = true))
    ResponseEntity<?> attach(
            Authentication login,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable String number,
            @RequestParam(name = Attachments.FIELD, required = false) @Nullable List<MultipartFile> file,
            @Parameter(description = "Só da equipe; INTERNAL, se não vier.") @RequestParam(required = false) @Nullable Visibility visibility) {
        Viewer viewer = Viewer.of(login);
        Visibility chosen = InteractionController.visibility(viewer, visibility);
        reading.get(number, viewer.reach());
        if (file == null || file.isEmpty()) {
            throw Refusal.field(HttpStatus.BAD_REQUEST, Attachments.FIELD, "Escolha um arquivo.");
        }
        List<CheckedFile> files = attachments.check(
                file.stream().map(AttachmentController::upload).toList());
        Sent sent = new Sent(
                chosen,
                files.stream().map(CheckedFile::name).toList(),
                files.stream().map(CheckedFile::sha256).toList());
        Call call = new Call(viewer.username(), key, "POST /api/v1/occurrences/" + number + "/attachments", sent);
        return requests.onceInSteps(call, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(views.files(
                        viewer, number, keep(viewer, number, chosen, files).id())));
    }

    private static Upload upload(MultipartFile file) {
        String name = file.getOriginalFilename();
        return new Upload(name == null ? "" : name, file.getSize(), file::getInputStream);
    }

    private Interaction keep(Viewer viewer, String number, Visibility visibility, List<CheckedFile> files) {
        return viewer.isContact()
                ? process.customerReplied(number, viewer.author(viewer.username()), "", files)
                : process.teamSaid(number, actors.staff(viewer.username()), visibility, "", files);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Baixa um arquivo",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "O conteúdo",
                            content = @Content(schema = @Schema(type = "string", format = "binary"))))
    void download(
            Authentication login, @PathVariable String number, @PathVariable String id, HttpServletResponse answer)
            throws IOException {
        Attachment file = find(login, number, id);
        guard(answer, file.mediaType(), "attachment; " + named(file.name()));
        answer.setContentLengthLong(file.size());
        attachments.copy(file, answer.getOutputStream());
    }

    @GetMapping("/{id}/preview")
    @Operation(
            summary = "A miniatura de uma imagem",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Um JPEG de até 480 pixels",
                            content = @Content(schema = @Schema(type = "string", format = "binary"))))
    void preview(Authentication login, @PathVariable String number, @PathVariable String id, HttpServletResponse answer)
            throws IOException {
        Attachment file = find(login, number, id);
        if (!file.hasPreview()) {
            throw notThere();
        }
        byte[] preview = attachments.preview(file);
        guard(answer, MediaType.IMAGE_JPEG_VALUE, "inline");
        answer.setContentLength(preview.length);
        answer.getOutputStream().write(preview);
    }

    private Attachment find(Authentication login, String number, String id) {
        Viewer viewer = reader(login);
        return attachments
                .find(reading.get(number, viewer.reach()), id, viewer.isContact())
                .orElseThrow(AttachmentController::notThere);
    }

    private static Refusal notThere() {
        return new Refusal(HttpStatus.NOT_FOUND, "Este arquivo não existe.");
    }

    private static Viewer reader(Authentication login) {
        Viewer viewer = Viewer.of(login);
        Permission.READ_OCCURRENCE.require(viewer);
        return viewer;
    }

    /** Whatever the file holds, a browser saves it and runs nothing of it (A14). */
    private static void guard(HttpServletResponse answer, String type, String disposition) {
        // Only the type: which characters a file is written in nobody has looked at.
        answer.setCharacterEncoding(null);
        answer.setContentType(type);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /**
     * The name twice, in ASCII and whole (RFC 6266). Written by ourselves from the clean name, which holds nothing that
     * means something in a header: Spring's own class has a published weakness (CVE-2026-59314, A15).
     */
    private static String named(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._ -]", "_");
        return "filename=\"" + ascii + "\"; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8);
    }
}
