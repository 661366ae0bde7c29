package yixian.database;

import java.time.Duration;

/** A short wait; an interrupt ends it and stays noted. */
final class Pause {
  private Pause() {}

  static void of(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseTrouble("等待数据库时被中断", e);
    }
  }
}
