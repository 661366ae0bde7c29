package yixian.issue.search;

/** 排序 · Newest report first, or the open ones whose deadline comes first. */
enum Sort {
  REPORTED,
  DEADLINE
}
