/** The rules that bind now, and the facts as the rule works on them, read off this service's copies and the events. */
@NullMarked
package vn.dondoc.reporting.rulebook;

import org.jspecify.annotations.NullMarked;
