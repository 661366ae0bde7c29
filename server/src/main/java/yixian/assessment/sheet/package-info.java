/** 考核表 · What stands on the sheet of one official, drawn from records. */
@NamedInterface("sheet")
@NullMarked
package yixian.assessment.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
