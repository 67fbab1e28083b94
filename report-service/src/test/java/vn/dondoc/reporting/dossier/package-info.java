@NullMarked
package vn.dondoc.reporting.dossier;

import org.jspecify.annotations.NullMarked;
