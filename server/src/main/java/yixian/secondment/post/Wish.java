package yixian.secondment.post;

import org.jspecify.annotations.Nullable;
import yixian.directory.profile.Degree;

/**
 * 岗位要求 · What is asked of whoever takes the post, in words and in marks that can be compared.
 *
 * @param text in words
 * @param degree the least
 * @param serviceYears the fewest
 */
public record Wish(
    @Nullable String text,
    @Nullable String speciality,
    @Nullable Degree degree,
    @Nullable Integer serviceYears,
    @Nullable String dialect) {

  /** Nothing is asked. */
  public static final Wish NONE = new Wish(null, null, null, null, null);
}
