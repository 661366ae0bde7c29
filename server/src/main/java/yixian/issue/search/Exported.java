package yixian.issue.search;

import yixian.issue.IssueLine;

/** 导出行 · A line of the list, with what its category asked and what was answered. */
record Exported(IssueLine line, String answers) {}
