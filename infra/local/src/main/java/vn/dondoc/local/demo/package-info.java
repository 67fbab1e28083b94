/** The demo province, loaded on the first start through the public interface, as any client would. */
@NullMarked
package vn.dondoc.local.demo;

import org.jspecify.annotations.NullMarked;
