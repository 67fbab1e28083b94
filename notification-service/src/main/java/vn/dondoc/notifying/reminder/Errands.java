package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Sends at once what need not wait for the next mail run, a few at a time. What finds no room here or fails is found by
 * that run, because it stands in the ledger.
 */
@Component
class Errands implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Errands.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 1_000;

    private final MailRun mailRun;
    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

    Errands(MailRun mailRun) {
        this.mailRun = mailRun;
        executor.setThreadNamePrefix("errand-");
        executor.setDaemon(true);
        executor.setCorePoolSize(AT_ONCE);
        executor.setMaxPoolSize(AT_ONCE);
        executor.setQueueCapacity(MOST_WAITING);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        executor.initialize();
    }

    void run(List<Recipient> recipients, Instant now) {
        executor.execute(() -> {
            try {
                mailRun.run(recipients, now);
            } catch (RuntimeException e) {
                log.atError().setCause(e).log("What was to be sent at once is left to the next mail run");
            }
        });
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
