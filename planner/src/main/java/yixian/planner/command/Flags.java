package yixian.planner.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.planner.json.BadInput;

/** What stands behind the words of the command line as {@code --name value}. */
public final class Flags {
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  void put(String name, String value) {
    if (values.put(name, value) != null) {
      throw new BadInput(name, "写了两次", "只保留一个");
    }
  }

  public @Nullable String find(String name) {
    known.add(name);
    return values.get(name);
  }

  public String get(String name, String otherwise) {
    String found = find(name);
    return found == null ? otherwise : found;
  }

  public int whole(String name, int otherwise, int from, int to) {
    return (int) number(name, otherwise, from, to, true);
  }

  public double number(String name, double otherwise, double from, double to) {
    return number(name, otherwise, from, to, false);
  }

  private double number(String name, double otherwise, double from, double to, boolean whole) {
    String found = find(name);
    if (found == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(found);
      if (number >= from && number <= to && (!whole || number == Math.rint(number))) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of its limits
    }
    throw new BadInput(
        name,
        "应为 %s 到 %s 的%s，现为“%s”".formatted(plain(from), plain(to), whole ? "整数" : "数", found),
        "请改正");
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  void nothingElse() {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new BadInput(
            name, "不认识这个选项", "此处可用：" + String.join(" ", known.stream().sorted().toList()));
      }
    }
  }
}
