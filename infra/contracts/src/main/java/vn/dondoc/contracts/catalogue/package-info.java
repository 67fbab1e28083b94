/** Codes that administrators added to a catalogue or named otherwise. */
@NullMarked
package vn.dondoc.contracts.catalogue;

import org.jspecify.annotations.NullMarked;
