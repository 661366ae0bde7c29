package yixian.issue.category;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 分类 · One class of issues in one of the two trees. */
public record Category(
    UUID id,
    Kind kind,
    String code,
    @Nullable UUID parent,
    String name,
    boolean retired,
    int version) {

  /** The id of the class with this kind and code: the same in every installation. */
  public static UUID idOf(Kind kind, String code) {
    return UUID.nameUUIDFromBytes(
        ("yixian:category:" + kind + ":" + code).getBytes(StandardCharsets.UTF_8));
  }

  public Tree tree() {
    return kind.tree();
  }
}
