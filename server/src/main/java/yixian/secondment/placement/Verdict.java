package yixian.secondment.placement;

import java.util.List;

/** 核对结论 · Whether something speaks against a placement, and what was seen. */
public sealed interface Verdict {

  /** Nothing speaks against it. */
  record Pass() implements Verdict {}

  /**
   * Something does; a person decides.
   *
   * @param rule which rule raises it, in short
   * @param because in words that the official may read
   * @param seen the facts behind it
   */
  record Doubt(String rule, String because, List<String> seen) implements Verdict {}
}
