/** The launcher from the operator's side: options, sentences, start and stop. */
@NullMarked
package vn.dondoc.local;

import org.jspecify.annotations.NullMarked;
