/** Aggregates with their outbox in one document, copies of what other services own, and nothing else that touches the database. */
@NullMarked
package vn.dondoc.platform.store;

import org.jspecify.annotations.NullMarked;
