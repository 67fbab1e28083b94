@NullMarked
package vn.dondoc.notifying.bounce;

import org.jspecify.annotations.NullMarked;
