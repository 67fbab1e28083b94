package vn.dondoc.notifying.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that demands STARTTLS and a login, and answers as the recipient's name says: {@code refused@} is refused
 * for good, {@code later@} for now. It says good-bye (421) to a connection that has carried two letters.
 */
final class ScriptedSmtp implements AutoCloseable {

    private static final int MOST_LETTERS = 2;
    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    private final ServerSocket socket;
    private final SSLContext tls;
    private final List<String> connections = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    ScriptedSmtp() throws IOException, GeneralSecurityException {
        tls = tls();
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** The certificate is GreenMail's own, made for tests. */
    private static SSLContext tls() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = ScriptedSmtp.class.getResourceAsStream("/greenmail.p12")) {
            store.load(in, STORE_PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, STORE_PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Logins so far, one for each connection; {@code plain} if one tried without encryption. */
    List<String> logins() {
        return List.copyOf(connections);
    }

    /** Recipients of the letters that were taken. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        try {
            while (true) {
                var client = socket.accept();
                thread(() -> converse(client));
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            say(client, "220 scripted");
            var encrypted = untilEncrypted(client);
            if (encrypted != null) {
                new Conversation(encrypted).run();
            }
        } catch (IOException e) {
            // The client is gone, which is how every conversation may end.
            connections.add("gone");
        }
    }

    private @Nullable SSLSocket untilEncrypted(Socket client) throws IOException {
        for (var line = readLine(client); line != null; line = readLine(client)) {
            if (line.startsWith("EHLO")) {
                say(client, "250-scripted", "250 STARTTLS");
            } else if (line.startsWith("STARTTLS")) {
                say(client, "220 go ahead");
                var encrypted = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), false);
                encrypted.setUseClientMode(false);
                return encrypted;
            } else {
                connections.add("plain");
                say(client, "530 STARTTLS first");
            }
        }
        return null;
    }

    /** Unbuffered, so that nothing of the handshake is read ahead. */
    private static @Nullable String readLine(Socket client) throws IOException {
        var line = new StringBuilder();
        for (var c = client.getInputStream().read();
                c >= 0;
                c = client.getInputStream().read()) {
            if (c == '\n') {
                return line.toString().strip();
            }
            line.append((char) c);
        }
        return null;
    }

    private static void say(Socket client, String... lines) throws IOException {
        for (var line : lines) {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** After the handshake. */
    private final class Conversation {

        private final Socket client;
        private final BufferedReader in;
        private int letters;
        private String recipient = "";

        Conversation(Socket client) throws IOException {
            this.client = client;
            this.in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        }

        void run() throws IOException {
            for (var line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
                if (line.startsWith("MAIL") && letters == MOST_LETTERS) {
                    say(client, "421 too many letters, good-bye");
                    return;
                }
                answer(line);
            }
        }

        private void answer(String line) throws IOException {
            if (line.startsWith("EHLO")) {
                say(client, "250-scripted", "250 AUTH PLAIN");
            } else if (line.startsWith("AUTH PLAIN ")) {
                var said = new String(Base64.getDecoder().decode(line.substring(11)), StandardCharsets.UTF_8);
                connections.add(said.replace('\0', ' ').strip());
                say(client, said.endsWith("s3cret") ? "235 in" : "535 who are you");
            } else if (line.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(
                        client,
                        recipient.startsWith("refused")
                                ? "550 no"
                                : recipient.startsWith("later") ? "451 wait" : "250 ok");
            } else if (line.startsWith("DATA")) {
                say(client, "354 go on");
                skipContent();
            } else {
                say(client, "250 ok");
            }
        }

        private void skipContent() throws IOException {
            var line = in.readLine();
            while (line != null && !line.equals(".")) {
                line = in.readLine();
            }
            letters++;
            taken.add(recipient);
            say(client, "250 taken");
        }
    }
}
