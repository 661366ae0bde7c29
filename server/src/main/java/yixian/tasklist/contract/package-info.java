/**
 * 合同台账 · Contracts with organisations that look after a river or a piece of land: term, duties,
 * reminders before the end, visits that check, problems that follow.
 */
@NamedInterface("contract")
@NullMarked
package yixian.tasklist.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
