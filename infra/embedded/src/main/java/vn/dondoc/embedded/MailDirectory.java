package vn.dondoc.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each received mail as one {@code .eml} file that any mail program opens, and an index of them in memory.
 * A file appears whole or not at all, before the sender hears that its mail was taken.
 */
final class MailDirectory {

    private record Entry(Path file, String to, String subject) {

        static Entry of(Path file) {
            var mail = MailContent.read(file);
            return new Entry(file, fold(mail.to()), fold(mail.subject()));
        }
    }

    private final Path directory;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final AtomicInteger sequence = new AtomicInteger();

    MailDirectory(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            try (var files = Files.list(directory)) {
                entries.addAll(files.filter(file -> file.toString().endsWith(".eml"))
                        .sorted()
                        .map(Entry::of)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mail directory " + directory + " cannot be read", e);
        }
        if (!entries.isEmpty()) {
            sequence.set(numberOf(entries.get(entries.size() - 1).file()));
        }
    }

    private static int numberOf(Path file) {
        var name = file.getFileName().toString();
        return Integer.parseInt(name, 0, name.indexOf('-'), 10);
    }

    void keep(MimeMessage message, String to, Instant at) throws MessagingException, IOException {
        var name = "%07d-%d".formatted(sequence.incrementAndGet(), at.toEpochMilli());
        var part = directory.resolve(name + ".part");
        Files.write(part, withEnvelope(message, to, at));
        var file = Files.move(part, directory.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        entries.add(Entry.of(file));
    }

    private static byte[] withEnvelope(MimeMessage message, String to, Instant at)
            throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        var envelope = MailContent.ENVELOPE_TO + ": " + to + "\r\n" + MailContent.RECEIVED_AT + ": " + at + "\r\n";
        bytes.writeBytes(envelope.getBytes(StandardCharsets.US_ASCII));
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** Mails in the order of arrival. */
    List<ReceivedMail> find(@Nullable String to, @Nullable String subjectPart) {
        return entries.stream()
                .filter(entry -> to == null || entry.to().equals(fold(to)))
                .filter(entry -> subjectPart == null || entry.subject().contains(fold(subjectPart)))
                .map(entry -> MailContent.read(entry.file()))
                .toList();
    }

    private static String fold(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
