package vn.dondoc.local;

/** The launcher cannot do what it was asked; the message is the one sentence that the operator gets to see. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
