package vn.dondoc.platform.messaging;

/** A message that no later attempt will make readable; it goes to the dead-letter topic of its group. */
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
