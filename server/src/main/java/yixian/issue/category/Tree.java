package yixian.issue.category;

/** 目录 · The national catalogue (GB/T 47678.5-2026) or the district's own tree. */
public enum Tree {
  NATIONAL,
  DISTRICT
}
