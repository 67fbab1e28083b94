package vn.dondoc.planning.reading;

/** A paragraph or a table. */
public sealed interface Block permits Paragraph, Table {}
