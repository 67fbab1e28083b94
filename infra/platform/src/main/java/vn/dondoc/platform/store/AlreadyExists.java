package vn.dondoc.platform.store;

/** The id is taken. With the same content that is a repeated request, with other content a conflict. */
public class AlreadyExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyExists(String collection, String key) {
        super("%s %s exists already".formatted(collection, key));
    }
}
