/** 干部任免审批表 · The official's form as a value, and the two kinds of file that carry it. */
@NullMarked
package yixian.documents.form;

import org.jspecify.annotations.NullMarked;
