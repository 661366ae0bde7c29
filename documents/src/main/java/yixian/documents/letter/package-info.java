/** 公文 · A plain official letter as a Word document, laid out by GB/T 9704-2012. */
@NullMarked
package yixian.documents.letter;

import org.jspecify.annotations.NullMarked;
