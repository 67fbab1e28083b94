package vn.dondoc.notifying.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import vn.dondoc.platform.time.BusinessZone;

/** A message that remembers whether its content began to go over the wire: from then on a failure tells nothing. */
final class Draft extends MimeMessage {

    private static final String UTF8 = "UTF-8";

    private final String messageId;
    private boolean begun;

    private Draft(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Draft of(Letter letter, String from, Session session) throws MessagingException {
        var sender = new InternetAddress(from, true);
        var draft = new Draft(session, messageId(letter, sender.getAddress()));
        draft.setFrom(sender);
        draft.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        draft.setSubject(oneLine(letter.subject()), UTF8);
        draft.setHeader(
                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(letter.at().atZone(BusinessZone.ID)));
        draft.setHeader("Auto-Submitted", "auto-generated");
        draft.setHeader("Content-Language", "vi, en");
        draft.setContent(alternatives(letter));
        draft.saveChanges();
        return draft;
    }

    /** Line breaks in a header would start another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    static String messageId(Letter letter, String from) {
        return "<" + letter.mark() + from.substring(from.lastIndexOf('@')) + ">";
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF8, "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignored);
    }

    boolean begun() {
        return begun;
    }
}
