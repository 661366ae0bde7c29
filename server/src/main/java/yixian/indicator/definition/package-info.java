/**
 * 指标定义 · Indicators that a district writes itself: texts in versions with their days, general or
 * aimed at one official, counted from the ledger for many people or units at once.
 */
@NamedInterface("definition")
@NullMarked
package yixian.indicator.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
