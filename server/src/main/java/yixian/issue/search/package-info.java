/**
 * 查找 · Lists, search, saved views, map points, counts and the workbook, each within the reader's
 * scope.
 */
@NullMarked
package yixian.issue.search;

import org.jspecify.annotations.NullMarked;
