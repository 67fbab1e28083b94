/** Plans that are not issued yet, asked for when somebody wants to see what they would bring. Nothing is kept. */
@NullMarked
package vn.dondoc.notifying.draft;

import org.jspecify.annotations.NullMarked;
