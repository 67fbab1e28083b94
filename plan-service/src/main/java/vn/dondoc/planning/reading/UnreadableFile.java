package vn.dondoc.planning.reading;

import org.springframework.http.HttpStatus;

/** A file that cannot be taken, and why: each reason has its own code and text. */
public class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final String code;
    private final transient Object[] arguments;

    private UnreadableFile(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /** 400: no file came along. */
    public static UnreadableFile missing() {
        return new UnreadableFile(HttpStatus.BAD_REQUEST, "import-file-missing");
    }

    static UnreadableFile empty() {
        return new UnreadableFile(HttpStatus.BAD_REQUEST, "import-empty");
    }

    static UnreadableFile tooLarge(long mebibytes) {
        return new UnreadableFile(HttpStatus.CONTENT_TOO_LARGE, "import-too-large", mebibytes);
    }

    static UnreadableFile wrongType() {
        return new UnreadableFile(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "import-type");
    }

    static UnreadableFile legacy() {
        return new UnreadableFile(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "import-legacy-doc");
    }

    static UnreadableFile macros() {
        return new UnreadableFile(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "import-macros");
    }

    static UnreadableFile encoding() {
        return new UnreadableFile(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "import-encoding");
    }

    static UnreadableFile encrypted() {
        return rule("import-encrypted");
    }

    static UnreadableFile scanned() {
        return rule("import-scanned");
    }

    static UnreadableFile bomb() {
        return rule("import-bomb");
    }

    static UnreadableFile tooManyPages(int most) {
        return rule("import-too-many-pages", most);
    }

    static UnreadableFile tooLong() {
        return rule("import-too-long");
    }

    static UnreadableFile broken(Throwable cause) {
        var broken = rule("import-broken");
        broken.initCause(cause);
        return broken;
    }

    private static UnreadableFile rule(String code, Object... arguments) {
        return new UnreadableFile(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
