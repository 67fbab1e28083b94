/** Sessions of people, kept in MongoDB so that any gateway knows them and a restart loses none. */
@NullMarked
package vn.dondoc.gateway.session;

import org.jspecify.annotations.NullMarked;
