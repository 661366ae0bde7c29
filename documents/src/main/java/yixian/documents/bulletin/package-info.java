/**
 * 简报 · A bulletin on paper by the rules of GB/T 9704-2012: as a Word document that names the
 * official fonts, and as a PDF that carries free ones.
 */
@NullMarked
package yixian.documents.bulletin;

import org.jspecify.annotations.NullMarked;
