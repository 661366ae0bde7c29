package yixian.kernel;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 磁盘已满 · Tells whether a failure comes of a full disk, be it the database's or the data folder's.
 */
public final class FullDisk {

  private static final String DATABASE_SAYS = "53100";
  private static final String SYSTEM_SAYS = "No space left on device";

  private FullDisk() {}

  public static boolean isBehind(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(
            failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
        .anyMatch(FullDisk::isItself);
  }

  private static boolean isItself(@Nullable Throwable cause) {
    return switch (cause) {
      case SQLException database -> DATABASE_SAYS.equals(database.getSQLState());
      case IOException system -> String.valueOf(system.getMessage()).contains(SYSTEM_SAYS);
      case null, default -> false;
    };
  }
}
