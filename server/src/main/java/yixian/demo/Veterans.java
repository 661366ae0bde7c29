package yixian.demo;

import java.util.List;
import yixian.demo.cohort.Official;

/** Officials of an earlier batch who are back, with their forms; their ids by key. */
record Veterans(List<Official> officials, Made persons) {
  Veterans {
    officials = List.copyOf(officials);
  }
}
