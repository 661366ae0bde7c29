package yixian.documents.xml;

/** The three ways in which the programs of this trade write an element without content. */
public enum EmptySpelling {
  /** {@code <A></A>} */
  PAIR,
  /** {@code <A/>} */
  SHORT,
  /** {@code <A />} */
  SHORT_WITH_BLANK
}
