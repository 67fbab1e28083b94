/** task-service: what issued plans ask of each unit, and what the units have done about it. */
@NullMarked
package vn.dondoc.tasking;

import org.jspecify.annotations.NullMarked;
