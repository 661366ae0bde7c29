package yixian.documents.cv;

import java.util.List;

/**
 * 三门干部 · Whether an official went from home to school to office and nowhere else.
 *
 * <p>It is a hint for the selection of whom the front line would serve, with its reason and its
 * evidence; whoever it is about may say that it is wrong. Where the CV does not tell, it says so.
 */
public sealed interface Verdict {

  /** One sentence for the person it is about. */
  String because();

  List<Evidence> seen();

  /** School and office only. */
  record ThreeDoor(String because, List<Evidence> seen) implements Verdict {}

  /** There was work in a village, a town, an enterprise, the army or the like. */
  record NotThreeDoor(String because, List<Evidence> seen) implements Verdict {}

  /** The CV does not tell; somebody has to ask. */
  record CannotTell(String because, List<Evidence> seen) implements Verdict {}
}
