package vn.dondoc.reporting.attachment;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be attached. Everything else is refused; a name may end only in what its content is. */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    MP4("video/mp4", "mp4", "m4v"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = "." + String.join(".", extensions) + ".";
    }

    String mediaType() {
        return mediaType;
    }

    /** @throws NotTaken 415 if the name ends in what this is not: a desktop would open it as something else */
    FileType named(FileName name) {
        var misleading = name.extension().filter(extension -> !extensions.contains("." + extension + "."));
        if (misleading.isPresent()) {
            throw NotTaken.wrongType("attachment-extension", misleading.get(), name());
        }
        return this;
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** All of them, for a reader. */
    static String list() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
