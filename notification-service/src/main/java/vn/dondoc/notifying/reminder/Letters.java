package vn.dondoc.notifying.reminder;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.mail.Letter;

/** Which letter a parcel becomes. */
@Component
class Letters {

    private final ConfirmationLetter confirmation;
    private final AssignmentLetter assignment;
    private final Composition reminder;

    Letters(ConfirmationLetter confirmation, AssignmentLetter assignment, Composition reminder) {
        this.confirmation = confirmation;
        this.assignment = assignment;
        this.reminder = reminder;
    }

    Letter letter(String digestId, String address, Parcel parcel, Library.Known known, Instant now) {
        if (parcel.confirms()) {
            return confirmation.letter(digestId, address, parcel, known);
        }
        return parcel.asked().isEmpty()
                ? assignment.letter(digestId, address, parcel, known, now)
                : reminder.letter(digestId, address, parcel, known, now);
    }
}
