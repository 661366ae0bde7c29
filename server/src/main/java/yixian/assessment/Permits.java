package yixian.assessment;

/** 考核权限 · Who may do what in the assessment. */
public final class Permits {

  /** Keeps plans, rounds and sheets; the organisation department. */
  public static final String KEEP = "assessment.keep";

  /** Gives grades and tells them. */
  public static final String GRADE = "assessment.grade";

  /** Decides reviews and appeals. */
  public static final String DECIDE = "assessment.decide";

  /** Says for a unit how those serve whom it sent or received. */
  public static final String RATE = "assessment.rate";

  private Permits() {}
}
