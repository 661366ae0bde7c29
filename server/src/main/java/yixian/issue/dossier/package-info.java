/**
 * 案卷 · One issue with its orders, clocks and steps, as it is loaded, moved by the rules, and put
 * back.
 */
@NullMarked
package yixian.issue.dossier;

import org.jspecify.annotations.NullMarked;
