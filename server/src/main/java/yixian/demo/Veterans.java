package yixian.demo;

import java.time.LocalDate;
import java.util.List;
import yixian.demo.cohort.Official;

/**
 * Officials of an earlier batch who are back, with their forms.
 *
 * @param persons ids by key
 * @param placed placements by key, and the batch
 * @param back the last day of their term
 */
record Veterans(List<Official> officials, Made persons, Made placed, LocalDate back) {
  Veterans {
    officials = List.copyOf(officials);
  }
}
