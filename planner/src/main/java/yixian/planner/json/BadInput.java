package yixian.planner.json;

/** Something the asker has to mend: where it is, what is wrong, and how to mend it. */
public final class BadInput extends RuntimeException {
  public BadInput(String where, String what, String mend) {
    super("%s：%s。怎么办：%s".formatted(where, what, mend));
  }
}
