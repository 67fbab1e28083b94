/** The OAuth2 issuer of a local installation: tokens for staff and for every unit, as machines and as people. */
@NullMarked
package vn.dondoc.local.issuer;

import org.jspecify.annotations.NullMarked;
