package vn.dondoc.notifying.contact;

/** The owner of the mailboxes does not answer; nothing can be sent until it does. */
public class ContactsAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContactsAway(Throwable cause) {
        super("The mailboxes of the units cannot be asked for: " + cause, cause);
    }
}
