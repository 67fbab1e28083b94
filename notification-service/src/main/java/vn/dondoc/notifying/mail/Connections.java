package vn.dondoc.notifying.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Open connections to the mail server, so that a thousand letters cost a few logins. One is asked whether it still lives
 * before it is used, and closed after a while without work: servers dislike idle clients.
 */
@Component
class Connections implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Connections.class);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GenericObjectPool<Connection> pool;

    Connections(JavaMailSenderImpl server, MailSettings settings) {
        var config = new GenericObjectPoolConfig<Connection>();
        config.setMaxTotal(settings.connections());
        config.setMaxIdle(settings.connections());
        config.setTestOnBorrow(true);
        config.setMaxWait(PATIENCE);
        config.setTimeBetweenEvictionRuns(IDLE.dividedBy(2));
        config.setMinEvictableIdleDuration(IDLE);
        config.setJmxEnabled(false);
        this.pool = new GenericObjectPool<>(new Factory(server), config);
    }

    /** A transport that is connected, and how many letters it carried. */
    static final class Connection {

        private final Transport transport;
        private int letters;

        private Connection(Transport transport) {
            this.transport = transport;
        }

        void send(Draft draft) throws MessagingException {
            letters++;
            transport.sendMessage(draft, draft.getAllRecipients());
        }

        boolean isFresh() {
            return letters <= 1;
        }
    }

    /** @throws MessagingException if no server can be spoken to, or it does not let us in */
    Connection open() throws MessagingException {
        try {
            return pool.borrowObject();
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MessagingException("No connection is free", e);
        }
    }

    void giveBack(Connection connection) {
        pool.returnObject(connection);
    }

    /** After any failure the conversation may be in any state. */
    void close(Connection connection) {
        try {
            pool.invalidateObject(connection);
        } catch (Exception e) {
            throw new IllegalStateException("A connection to the mail server cannot be closed", e);
        }
    }

    @Override
    public void destroy() {
        pool.close();
    }

    /** Opens, checks and closes. */
    private static final class Factory extends BasePooledObjectFactory<Connection> {

        private final JavaMailSenderImpl server;

        Factory(JavaMailSenderImpl server) {
            this.server = server;
        }

        @Override
        public Connection create() throws MessagingException {
            var protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
            var transport = server.getSession().getTransport(protocol);
            var user = server.getUsername();
            var named = user != null && !user.isBlank();
            transport.connect(
                    server.getHost(), server.getPort(), named ? user : null, named ? server.getPassword() : null);
            return new Connection(transport);
        }

        @Override
        public PooledObject<Connection> wrap(Connection connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(PooledObject<Connection> pooled) {
            return pooled.getObject().transport.isConnected();
        }

        @Override
        public void destroyObject(PooledObject<Connection> pooled) {
            try {
                pooled.getObject().transport.close();
            } catch (MessagingException e) {
                // Most often the server has hung up, which is why we close; the socket is closed all the same.
                log.debug("No good-bye from the mail server: {}", e.toString());
            }
        }
    }
}
