package vn.dondoc.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * A request that is understood and not granted. The code names a text in {@code problems/*.properties} (its title is
 * {@code <code>.title}, its detail {@code <code>.detail}) and ends the problem's {@code type}.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors = new ArrayList<>();

    private Refusal(HttpStatus status, String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /** One wrong field: where, and which text says why. */
    public record FieldError(String pointer, String code, List<Object> arguments) {}

    /** 404: it does not exist, or not in the caller's scope; the two are not told apart. */
    public static Refusal notFound(String what, String id) {
        var named = new DefaultMessageSourceResolvable(new String[] {"what." + what}, what);
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", named, id);
    }

    /** 403: not the caller's role. */
    public static Refusal forbidden() {
        return new Refusal(HttpStatus.FORBIDDEN, "forbidden");
    }

    /** 409: not in this state. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(HttpStatus.CONFLICT, code, arguments);
    }

    /** 412: somebody else was faster. */
    public static Refusal stale() {
        return new Refusal(HttpStatus.PRECONDITION_FAILED, "stale");
    }

    /** 422: a rule is broken. */
    public static Refusal rule(String code, Object... arguments) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    /** Any other status, such as 413 or 415 for a file that is not taken. */
    public static Refusal of(HttpStatus status, String code, Object... arguments) {
        return new Refusal(status, code, arguments);
    }

    /** 422 for fields: add each with {@link #at}. */
    public static Refusal fields() {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    }

    /** Names a field (JSON pointer) and what is wrong with it. */
    public Refusal at(String pointer, String fieldCode, Object... fieldArguments) {
        errors.add(new FieldError(pointer, fieldCode, List.of(fieldArguments)));
        return this;
    }

    /** Throws this refusal if any field was named. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw this;
        }
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    /** The fields that were named. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
