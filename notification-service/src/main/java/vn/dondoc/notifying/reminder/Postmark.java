package vn.dondoc.notifying.reminder;

import java.util.List;
import vn.dondoc.notifying.mail.Letter;

/**
 * By which digest a letter was sent, and for which rows of the ledger, so that a bounce finds them.
 *
 * @param mark of the letter, part of its Message-ID
 * @param last whether there was no other mailbox left to try
 * @param rows keys in the ledger
 */
public record Postmark(String mark, String digest, boolean last, List<String> rows) {

    public Postmark {
        rows = List.copyOf(rows);
    }

    static Postmark of(Letter letter, Digest digest, boolean last, List<Reminder> rows) {
        return new Postmark(
                letter.mark(),
                digest.id(),
                last,
                rows.stream().map(Reminder::key).toList());
    }
}
