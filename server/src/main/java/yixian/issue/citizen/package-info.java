/**
 * 市民 · Residents without an account: report, follow, rate, ask for re-opening, by code and secret.
 */
@NullMarked
package yixian.issue.citizen;

import org.jspecify.annotations.NullMarked;
