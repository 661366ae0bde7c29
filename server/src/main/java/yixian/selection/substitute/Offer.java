package yixian.selection.substitute;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;

/**
 * 替补人选 · A place that a recall left empty, and who may fill it.
 *
 * @param filled whether the post has no place left
 * @param mayPlace whether the reader may place somebody with one tap
 */
public record Offer(
    UUID placement,
    String recalled,
    Named post,
    Named hostUnit,
    boolean filled,
    boolean mayPlace,
    List<Candidate> candidates) {

  /**
   * 人选 · Somebody screened for a substitutes' pool.
   *
   * @param eligible whether nothing speaks against him
   * @param reasons why he is eligible, or what speaks against it; of the family only the verdict
   */
  public record Candidate(
      UUID person,
      String name,
      @Nullable String unit,
      String pool,
      @Nullable String statement,
      boolean eligible,
      List<String> reasons) {}
}
