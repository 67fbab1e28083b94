package vn.dondoc.reporting.attachment;

import org.springframework.http.HttpStatus;

/** An upload or a download that is understood and not taken on, for a reason that lies in its bytes or in the hour. */
class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final String code;
    private final transient Object[] arguments;

    private NotTaken(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /** 413. */
    static NotTaken tooLarge() {
        return new NotTaken(HttpStatus.CONTENT_TOO_LARGE, "attachment-too-large", Arrival.LARGEST >> 20);
    }

    /** 415. */
    static NotTaken wrongType(String code, Object... arguments) {
        return new NotTaken(HttpStatus.UNSUPPORTED_MEDIA_TYPE, code, arguments);
    }

    /** 415 for what stands on no list. */
    static NotTaken unknownType() {
        return wrongType("attachment-type", FileType.list());
    }

    /** 503: too many at once. */
    static NotTaken busy() {
        return new NotTaken(HttpStatus.SERVICE_UNAVAILABLE, "attachment-busy");
    }

    /** 400: the sender stopped in the middle. */
    static NotTaken broken(Throwable cause) {
        var broken = new NotTaken(HttpStatus.BAD_REQUEST, "attachment-broken");
        broken.initCause(cause);
        return broken;
    }

    /** 408: it took longer than anybody may hold a place. */
    static NotTaken slow() {
        return new NotTaken(HttpStatus.REQUEST_TIMEOUT, "attachment-slow");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
