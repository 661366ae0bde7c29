package yixian.planner.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;
import yixian.planner.json.BadInput;

/** The numbers of a file of the OR-Library, one after the other, however the lines are broken. */
final class OrLibraryNumbers {
  private final Path file;
  private final StringTokenizer words;
  private int read;

  OrLibraryNumbers(Path file) {
    this.file = file;
    try {
      words = new StringTokenizer(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new BadInput("文件 " + file, "读不出来", "请检查路径与权限");
    }
  }

  double next(String what) {
    read++;
    if (!words.hasMoreTokens()) {
      throw wrong(what, "文件到此为止");
    }
    String word = words.nextToken();
    try {
      double number = Double.parseDouble(word);
      if (number >= 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(what, "读到“" + word + "”，应为不小于 0 的数");
  }

  int size(String what) {
    double number = next(what);
    if (number != Math.rint(number) || number < 1 || number > 100_000) {
      throw wrong(what, "应为 1 到 100000 的整数");
    }
    return (int) number;
  }

  double[] row(int length, String what) {
    double[] row = new double[length];
    for (int i = 0; i < length; i++) {
      row[i] = next(what);
    }
    return row;
  }

  double[][] matrix(int rows, int columns, String what) {
    if ((long) rows * columns > words.countTokens()) {
      throw wrong(what, "应有 %d × %d 个数，文件里没有这么多".formatted(rows, columns));
    }
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = row(columns, what);
    }
    return matrix;
  }

  void end() {
    if (words.hasMoreTokens()) {
      throw wrong("文件结尾", "还有多余的内容“" + words.nextToken() + "”");
    }
  }

  private BadInput wrong(String what, String why) {
    return new BadInput(
        "文件 %s 的第 %d 个数（%s）".formatted(file.getFileName(), read, what),
        why,
        "请检查是否为 OR-Library 的这一种文件");
  }
}
