/** 月度报告 · Drafted from what is on record, signed once, commented once. */
@NamedInterface("report")
@NullMarked
package yixian.journal.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
