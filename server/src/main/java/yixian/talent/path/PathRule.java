package yixian.talent.path;

import java.util.List;
import yixian.secondment.post.PostKind;

/**
 * 培养路径 · Who has served in these kinds of posts for so many months may next serve in those.
 *
 * @param because why, in words that the official may read
 */
public record PathRule(
    String code,
    String name,
    List<PostKind> served,
    int months,
    List<PostKind> toward,
    String because,
    boolean active,
    int version) {

  public PathRule {
    served = List.copyOf(served);
    toward = List.copyOf(toward);
  }
}
