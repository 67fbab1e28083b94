/** Reports that Home Affairs asks for beside the rounds of a plan (báo cáo chuyên đề, đột xuất). */
@NullMarked
package vn.dondoc.reporting.request;

import org.jspecify.annotations.NullMarked;
