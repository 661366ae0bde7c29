package yixian.officials;

import yixian.documents.cv.Verdict;

/** 三门干部 · Whether somebody came from home to school to office and nowhere else, as a mark. */
public enum Door {
  THREE_DOOR("三门干部"),
  NOT_THREE_DOOR("有一线经历"),
  CANNOT_TELL("需要问明");

  private final String label;

  Door(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  static Door of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.ThreeDoor _ -> THREE_DOOR;
      case Verdict.NotThreeDoor _ -> NOT_THREE_DOOR;
      case Verdict.CannotTell _ -> CANNOT_TELL;
    };
  }
}
