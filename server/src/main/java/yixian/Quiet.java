package yixian;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the console for what a person must read; the whole log goes to {@code logs/yixian.log} in
 * the data folder.
 */
final class Quiet {

  private Quiet() {}

  /** Before Spring takes the log over: only warnings. */
  static void start(Options options) {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.WARN);
    }
    System.setProperty(
        "logging.file.name", options.data().resolve("logs").resolve("yixian.log").toString());
    System.setProperty("logging.threshold.console", "WARN");
  }
}
