/** Letters: rendering them and handing them to the mail server, with an honest answer about what became of them. */
@NullMarked
package vn.dondoc.notifying.mail;

import org.jspecify.annotations.NullMarked;
