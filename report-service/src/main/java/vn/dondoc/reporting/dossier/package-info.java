/** What leaves the system on paper: the official report of a unit, and standings as tables. */
@NullMarked
package vn.dondoc.reporting.dossier;

import org.jspecify.annotations.NullMarked;
