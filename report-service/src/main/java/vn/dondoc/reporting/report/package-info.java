/** Reports: a unit drafts and submits, Home Affairs accepts or returns, and the first submission decides what is late. */
@NullMarked
package vn.dondoc.reporting.report;

import org.jspecify.annotations.NullMarked;
