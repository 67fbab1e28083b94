/** Tests of this package. */
@NullMarked
package vn.dondoc.notifying.mail;

import org.jspecify.annotations.NullMarked;
