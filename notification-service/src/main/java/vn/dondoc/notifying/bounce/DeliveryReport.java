package vn.dondoc.notifying.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delivery status notification. Only {@code failed} is a bounce: {@code delayed} means that the server still
 * tries. The letter is known by its Message-ID, which stands in what is returned of it, or else in the references.
 */
final class DeliveryReport {

    private static final Pattern MARK = Pattern.compile("<(\\d{8}\\.[0-9a-f]{32})@[^<>\\s]+>");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    private DeliveryReport() {}

    /** What a mail says; empty if it is no report, or one of another kind. */
    static Optional<Bounce> read(MimeMessage mail) throws MessagingException, IOException {
        if (!(mail.getContent() instanceof MultipartReport report)
                || !(report.getReport() instanceof DeliveryStatus status)) {
            return Optional.empty();
        }
        var failed = failed(status);
        return failed.isEmpty()
                ? Optional.empty()
                : mark(report, mail).map(mark -> new Bounce(mark, outcome(failed.get())));
    }

    private static Optional<InternetHeaders> failed(DeliveryStatus status) {
        return IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .filter(headers -> "failed".equalsIgnoreCase(value(headers, "Action")))
                .findFirst();
    }

    private static String outcome(InternetHeaders recipient) {
        var code = STATUS.matcher(value(recipient, "Status"));
        return code.find() ? "bounced-" + code.group() : "bounced";
    }

    private static String value(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    private static Optional<String> mark(MultipartReport report, MimeMessage mail)
            throws MessagingException, IOException {
        var returned = report.getReturnedMessage();
        return Stream.of(headers(returned, "Message-ID"), headers(mail, "In-Reply-To"), headers(mail, "References"))
                .flatMap(Arrays::stream)
                .map(MARK::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static String[] headers(@Nullable MimeMessage mail, String name) throws MessagingException {
        var values = mail == null ? null : mail.getHeader(name);
        return values == null ? new String[0] : values;
    }
}
