package yixian.planner.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a document that is being read; every refusal names its path. */
public final class Node {
  private final Json value;
  private final String path;

  Node(Json value, String path) {
    this.value = value;
    this.path = path;
  }

  public String path() {
    return path;
  }

  public BadInput refuse(String what, String mend) {
    return new BadInput(path, what, mend);
  }

  public Fields fields() {
    if (value instanceof Json.Fields fields) {
      return new Fields(fields.values(), path);
    }
    throw expected("对象");
  }

  public List<Node> items() {
    List<Node> items = new ArrayList<>();
    switch (value) {
      case Json.Items many -> many.values().forEach(item -> items.add(at(items.size(), item)));
      case Json.Numbers numbers -> {
        for (double number : numbers.values()) {
          items.add(
              at(
                  items.size(),
                  Double.isNaN(number) ? new Json.Nothing() : new Json.Number(number)));
        }
      }
      default -> throw expected("数组");
    }
    return items;
  }

  public String text() {
    if (value instanceof Json.Text text) {
      if (text.value().isBlank()) {
        throw refuse("是空的", "请填写");
      }
      return text.value();
    }
    throw expected("文本");
  }

  public boolean flag() {
    if (value instanceof Json.Flag flag) {
      return flag.value();
    }
    throw expected("true 或 false");
  }

  public boolean isNull() {
    return value instanceof Json.Nothing;
  }

  public boolean isArray() {
    return value instanceof Json.Items || value instanceof Json.Numbers;
  }

  public boolean isText() {
    return value instanceof Json.Text;
  }

  public boolean isNumber() {
    return value instanceof Json.Number;
  }

  public double number() {
    if (value instanceof Json.Number number) {
      return number.value();
    }
    throw expected("数");
  }

  public double notNegative() {
    double number = number();
    if (number < 0) {
      throw negative(path, number);
    }
    return number;
  }

  /** A whole number within both ends. */
  public int whole(int from, int to) {
    double number = number();
    if (number != Math.rint(number) || number < from || number > to) {
      throw refuse("应为 %d 到 %d 的整数，现为 %s".formatted(from, to, shown(number)), "请改正这个数");
    }
    return (int) number;
  }

  /** A row of numbers that are not negative. */
  public double[] weights() {
    double[] numbers = weightsOrNull();
    for (int i = 0; i < numbers.length; i++) {
      if (Double.isNaN(numbers[i])) {
        throw new BadInput(path + "[" + i + "]", "应为数，现为 null", "请填写一个不小于 0 的数");
      }
    }
    return numbers;
  }

  /** A row of numbers that are not negative, with NaN where the document says null. */
  public double[] weightsOrNull() {
    if (value instanceof Json.Numbers numbers) {
      for (int i = 0; i < numbers.values().length; i++) {
        if (numbers.values()[i] < 0) {
          throw negative(path + "[" + i + "]", numbers.values()[i]);
        }
      }
      return numbers.values().clone();
    }
    if (value instanceof Json.Items many) {
      for (int i = 0; i < many.values().size(); i++) {
        at(i, many.values().get(i)).numberOrNull();
      }
    }
    throw expected("数的数组");
  }

  /** Rows of weights (null where allowed is NaN), each as wide as the first. */
  public double[][] matrixOrNull() {
    List<Node> rows = items();
    double[][] matrix = new double[rows.size()][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = rows.get(i).weightsOrNull();
      if (matrix[i].length != matrix[0].length) {
        throw rows.get(i)
            .refuse("有 %d 个数，而第一行有 %d 个".formatted(matrix[i].length, matrix[0].length), "请让每一行一样长");
      }
    }
    return matrix;
  }

  private void numberOrNull() {
    if (!(value instanceof Json.Number) && !isNull()) {
      throw expected("数");
    }
  }

  private Node at(int index, Json item) {
    return new Node(item, path + "[" + index + "]");
  }

  private BadInput expected(String kind) {
    return refuse("应为" + kind + "，现为" + value.kind() + shownIfShort(), "请按 docs/formats 中的格式书写");
  }

  private String shownIfShort() {
    return switch (value) {
      case Json.Text text when text.value().length() <= 30 -> "“" + text.value() + "”";
      case Json.Number number -> " " + shown(number.value());
      case Json.Flag flag -> " " + flag.value();
      default -> "";
    };
  }

  private static BadInput negative(String path, double number) {
    return new BadInput(path, "不能是负数，现为 " + shown(number), "请改为不小于 0 的数；整体平移一个常数不改变最优方案");
  }

  private static String shown(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  static @Nullable Node of(@Nullable Json value, String path) {
    return value == null ? null : new Node(value, path);
  }
}
