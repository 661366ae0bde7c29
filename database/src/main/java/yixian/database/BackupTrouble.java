package yixian.database;

import org.jspecify.annotations.Nullable;

/** 备份故障 · Tells in the operator's language why a backup or a restore cannot be, and the mend. */
public final class BackupTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BackupTrouble(String message) {
    super(message);
  }

  public BackupTrouble(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
