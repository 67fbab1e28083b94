/** Events out (relay) and in (handlers), in CloudEvents binary form. */
@NullMarked
package vn.dondoc.platform.messaging;

import org.jspecify.annotations.NullMarked;
