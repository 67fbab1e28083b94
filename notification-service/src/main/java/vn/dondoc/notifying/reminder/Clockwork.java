package vn.dondoc.notifying.reminder;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.DueWork;

/** First all rows, then the mails: a digest that went out before a row was planned would leave it for another day. */
@Component
class Clockwork implements DueWork {

    private final Planning planning;
    private final MailRun mailRun;
    private final Postmarks postmarks;

    Clockwork(Planning planning, MailRun mailRun, Postmarks postmarks) {
        this.postmarks = postmarks;
        this.planning = planning;
        this.mailRun = mailRun;
    }

    @Override
    public void run(Instant now) {
        planning.run(now);
        mailRun.run(now);
        postmarks.forgetOld(now);
    }
}
