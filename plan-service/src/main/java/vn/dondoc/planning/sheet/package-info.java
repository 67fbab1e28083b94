/** Tables that people fill in with their own programs: CSV and XLSX, read and given back with remarks. */
@NullMarked
package vn.dondoc.planning.sheet;

import org.jspecify.annotations.NullMarked;
