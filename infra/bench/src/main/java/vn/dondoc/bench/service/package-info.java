/** Single services under measurement. */
@NullMarked
package vn.dondoc.bench.service;

import org.jspecify.annotations.NullMarked;
