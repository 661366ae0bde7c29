package yixian.formula;

import java.util.List;

/** What came of reading a text. */
public sealed interface Reading {

  /** A text without a fault, and what its value stands for. */
  record Sound(Measure measure, Type type) implements Reading {}

  record Faulty(List<Fault> faults) implements Reading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
