package yixian.database;

import org.jspecify.annotations.Nullable;

/**
 * 数据库故障 · Tells, in the operator's language, what is wrong with the embedded database and how to
 * mend it.
 */
public final class DatabaseTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseTrouble(String message) {
    super(message);
  }

  DatabaseTrouble(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
