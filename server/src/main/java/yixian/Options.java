package yixian;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher was told.
 *
 * @param port HTTP port
 * @param data folder that keeps the database, the files and the keys
 * @param database JDBC URL of a PostgreSQL server to use instead of the embedded one
 * @param demo whether an empty house is filled with the demo district
 * @param rehearse whether to stop as soon as the doors are open: a rehearsal that fills the
 *     start-up cache
 */
record Options(int port, Path data, @Nullable String database, boolean demo, boolean rehearse) {

  /** What was typed cannot be meant; says what it was. */
  static final class Mistyped extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Mistyped(String message) {
      super(message);
    }
  }

  static Options parse(String[] arguments) {
    int port = 8080;
    Path data = Path.of("data");
    String database = null;
    boolean demo = true;
    boolean rehearse = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--port" -> port = port(value(arguments, ++i));
        case "--data" -> data = Path.of(value(arguments, ++i));
        case "--db" -> database = value(arguments, ++i);
        case "--no-demo" -> demo = false;
        case "--rehearse" -> rehearse = true;
        default -> throw new Mistyped("不认识的参数：" + arguments[i]);
      }
    }
    return new Options(port, data.toAbsolutePath().normalize(), database, demo, rehearse);
  }

  private static String value(String[] arguments, int index) {
    if (index >= arguments.length) {
      throw new Mistyped("参数 " + arguments[index - 1] + " 后面缺少值");
    }
    return arguments[index];
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // falls through to the refusal, which names the value
    }
    throw new Mistyped("端口应为 0 至 65535 的整数，现为 " + text);
  }
}
