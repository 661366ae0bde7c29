package yixian.issue.texthelp;

import java.util.UUID;

/** 分类建议 · A category that a sentence may be about, and why it is thought so. */
public record Suggestion(Category category, String why) {

  /** The category with its place in the tree. */
  public record Category(UUID id, String name, String path) {}
}
