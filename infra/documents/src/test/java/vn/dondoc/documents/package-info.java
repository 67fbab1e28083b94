@NullMarked
package vn.dondoc.documents;

import org.jspecify.annotations.NullMarked;
