/**
 * 导入表册 · Forms brought in as files, one or many or a whole folder: looked at first, compared field
 * by field with what is kept, then kept all or none.
 */
@NullMarked
package yixian.officials.intake;

import org.jspecify.annotations.NullMarked;
