package vn.dondoc.contracts.attachment;

import vn.dondoc.contracts.Event;

/** What happens to the files of a piece of evidence. On topic {@value #TOPIC}. */
public sealed interface AttachmentEvent extends Event permits AttachmentStored {

    /** The Kafka topic. */
    String TOPIC = "dondoc.attachments";

    /** The version of a file that it is about. */
    AttachmentState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().evidenceId();
    }
}
