/** The OAuth2 issuer of a local installation: client credentials for staff and for every unit. */
@NullMarked
package vn.dondoc.local.issuer;

import org.jspecify.annotations.NullMarked;
