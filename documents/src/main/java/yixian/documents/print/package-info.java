/**
 * 打印 · The form on paper: two pages A4, as a Word document and as a PDF, from one description of
 * its cells.
 */
@NullMarked
package yixian.documents.print;

import org.jspecify.annotations.NullMarked;
