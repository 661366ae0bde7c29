/** 简历 · CVs: the grammar in which they are written, and what follows from them. */
@NullMarked
package yixian.documents.cv;

import org.jspecify.annotations.NullMarked;
