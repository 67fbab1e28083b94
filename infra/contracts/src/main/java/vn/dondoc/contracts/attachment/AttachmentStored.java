package vn.dondoc.contracts.attachment;

import vn.dondoc.contracts.EventType;

/** A version of a file is kept with a piece of evidence. */
@EventType("attachment.stored.v1")
public record AttachmentStored(AttachmentState state) implements AttachmentEvent {}
