/** Official documents in the layout of Decree 30/2020/NĐ-CP, as docx and PDF. */
@NullMarked
package vn.dondoc.documents;

import org.jspecify.annotations.NullMarked;
