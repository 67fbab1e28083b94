/** Files of evidence: pure rules, and the whole way over HTTP. */
@NullMarked
package vn.dondoc.reporting.attachment;

import org.jspecify.annotations.NullMarked;
