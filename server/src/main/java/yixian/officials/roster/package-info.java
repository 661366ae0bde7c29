/**
 * 干部花名册 · Officials as one sheet: taken out as the list shows them, filled in by an office, and
 * brought back, where only what differs becomes a new version of the form.
 */
@NullMarked
package yixian.officials.roster;

import org.jspecify.annotations.NullMarked;
