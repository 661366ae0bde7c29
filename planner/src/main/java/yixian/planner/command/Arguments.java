package yixian.planner.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yixian.planner.json.BadInput;

/** Words and flags of one call; paths count from the folder in which the person called. */
record Arguments(List<String> words, Flags flags) {
  static Arguments of(String... arguments) {
    List<String> words = new ArrayList<>();
    Flags flags = new Flags();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (!argument.startsWith("-") || argument.equals("-")) {
        words.add(argument);
      } else if (argument.indexOf('=') > 0) {
        flags.put(
            argument.substring(0, argument.indexOf('=')),
            argument.substring(argument.indexOf('=') + 1));
      } else if (++i < arguments.length) {
        flags.put(argument, arguments[i]);
      } else {
        throw new BadInput(argument, "后面没有值", "例如 " + argument + " 60");
      }
    }
    return new Arguments(words, flags);
  }

  Path output() {
    String output = flags.find("-o");
    if (output == null) {
      throw new BadInput("-o", "没有说把结果写到哪里", "请加 -o OUT.json");
    }
    return path(output);
  }

  static Path path(String text) {
    try {
      return Path.of(System.getProperty("yixian.from", ""))
          .resolve(text)
          .toAbsolutePath()
          .normalize();
    } catch (InvalidPathException e) {
      throw new BadInput(text, "不是合法的路径", "请检查");
    }
  }
}
