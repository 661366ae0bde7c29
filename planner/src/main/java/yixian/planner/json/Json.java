package yixian.planner.json;

import java.util.List;
import java.util.Map;

/**
 * A JSON value as read. Rows of numbers are packed, so that a matrix takes eight bytes a number.
 */
sealed interface Json {
  record Fields(Map<String, Json> values) implements Json {}

  record Items(List<Json> values) implements Json {}

  /** An array of numbers and nulls only; NaN stands for null. */
  record Numbers(double[] values) implements Json {}

  record Text(String value) implements Json {}

  record Number(double value) implements Json {}

  record Flag(boolean value) implements Json {}

  record Nothing() implements Json {}

  default String kind() {
    return switch (this) {
      case Fields _ -> "对象";
      case Items _, Numbers _ -> "数组";
      case Text _ -> "文本";
      case Number _ -> "数";
      case Flag _ -> "true/false";
      case Nothing _ -> "null";
    };
  }
}
