package yixian.issue.search;

import java.util.UUID;

/** 保存的筛选 · A filter that somebody keeps for himself. */
record View(UUID id, String name, String query) {}
