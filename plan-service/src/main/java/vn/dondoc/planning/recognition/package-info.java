/** Recognises a plan in a document: pure rules over its text, nothing about files, units or stores. */
@NullMarked
package vn.dondoc.planning.recognition;

import org.jspecify.annotations.NullMarked;
