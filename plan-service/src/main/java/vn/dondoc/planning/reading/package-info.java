/** Reads files of any taken format into one plain document with paragraphs and tables. */
@NullMarked
package vn.dondoc.planning.reading;

import org.jspecify.annotations.NullMarked;
