package yixian.formula;

/** A word, number, quoted text or sign, and where it stands. */
record Token(Kind kind, String text, int from, int to) {

  enum Kind {
    WORD,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  boolean is(String what) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(what);
  }

  boolean ends() {
    return kind == Kind.END;
  }

  /** As a message quotes it. */
  String shown() {
    return ends() ? "末尾" : "“" + text + "”";
  }
}
