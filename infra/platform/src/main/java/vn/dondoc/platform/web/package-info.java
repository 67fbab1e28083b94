/** How services answer: problems, pages, ETags. */
@NullMarked
package vn.dondoc.platform.web;

import org.jspecify.annotations.NullMarked;
