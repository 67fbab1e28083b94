package vn.dondoc.platform.web;

import org.springdoc.core.annotations.ParameterObject;

/** Which page of a list: {@code ?limit=} (default 50, at most 500) and {@code ?after=} (a cursor, or empty). */
@ParameterObject
public record Paging(int limit, String after) {

    static final int DEFAULT = 50;
    static final int MOST = 500;

    /** How many to look for, to know whether there are more. */
    public int oneMore() {
        return limit + 1;
    }
}
