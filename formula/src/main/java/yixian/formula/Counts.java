package yixian.formula;

/** What was counted, asked by the evaluation. */
public interface Counts {

  /** How many records. */
  long records(Expr.Count of);

  /** What a mark adds up to, and over how many records it was found. */
  Total total(Counted of, String detail);

  /** A sum and what it is over. */
  record Total(Fraction sum, long over) {}
}
