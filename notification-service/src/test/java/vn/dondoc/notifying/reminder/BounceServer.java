package vn.dondoc.notifying.reminder;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;

/** An IMAP server with the mailbox that bounces go to. */
final class BounceServer {

    static final String USER = "bounces";
    static final String PASSWORD = "s3cret";

    private final GreenMail server = new GreenMail(
            new ServerSetup(0, InetAddress.getLoopbackAddress().getHostAddress(), ServerSetup.PROTOCOL_IMAPS));
    private final GreenMailUser mailbox;

    BounceServer() {
        server.start();
        mailbox = server.setUser("nhac-viec@dondoc.example", USER, PASSWORD);
    }

    int port() {
        return server.getImaps().getPort();
    }

    GreenMailUser mailbox() {
        return mailbox;
    }

    /** Of the newest mail with that subject. */
    Flags flags(String subject) throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream()
                .filter(mail -> subject(mail.getMimeMessage()).equals(subject))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .getFlags();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
