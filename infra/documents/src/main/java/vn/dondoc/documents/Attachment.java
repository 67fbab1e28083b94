package vn.dondoc.documents;

/**
 * A file that travels within a document, unseen by who reads it: in a docx a part of its package, which office programs
 * drop when they save; in a PDF an embedded file.
 */
public final class Attachment {

    /** Where it lies within the package of a docx. */
    public static final String FOLDER = "attachments/";

    private final String name;
    private final String mediaType;
    private final byte[] content;

    /** @param name plain letters, with an extension */
    public Attachment(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content.clone();
    }
}
