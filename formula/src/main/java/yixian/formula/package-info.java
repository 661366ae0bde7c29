/**
 * 指标语言 · A small typed language in which a district says how its indicators are counted.
 *
 * <p>A text is read against a {@link yixian.formula.Catalogue} of what may be counted, told what is
 * wrong with it at the place, described back in words, printed in one way, and evaluated exactly:
 * the same counts always give the same figure. It knows neither the ledger nor a database.
 */
@NullMarked
package yixian.formula;

import org.jspecify.annotations.NullMarked;
