package yixian.database;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * 升级进度 · Tells which migration of a room is under way once it takes longer than a second, then
 * every ten seconds that it still is, and at last how long it took. Short ones pass without a word.
 */
final class Upgrading implements Callback {

  private static final long SILENT_SECONDS = 1;
  private static final long AGAIN_SECONDS = 10;

  private final String room;
  private final Consumer<String> told;
  private @Nullable Waiting waiting;

  Upgrading(String room, Consumer<String> told) {
    this.room = room;
    this.told = told;
  }

  @Override
  public boolean supports(Event event, @Nullable Context context) {
    return event == Event.BEFORE_EACH_MIGRATE
        || event == Event.AFTER_EACH_MIGRATE
        || event == Event.AFTER_EACH_MIGRATE_ERROR;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    if (waiting != null) {
      waiting.end();
      waiting = null;
    }
    if (event == Event.BEFORE_EACH_MIGRATE) {
      waiting = new Waiting(name(Objects.requireNonNull(context.getMigrationInfo())), told);
    }
  }

  private String name(MigrationInfo migration) {
    return room + " V" + migration.getVersion() + " " + migration.getDescription();
  }

  @Override
  public String getCallbackName() {
    return "progress";
  }

  /** One migration under way, watched by a thread of its own. */
  private static final class Waiting {

    private final long begun = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread watch;

    Waiting(String name, Consumer<String> told) {
      watch = Thread.ofVirtual().start(() -> watch(name, told));
    }

    private void watch(String name, Consumer<String> told) {
      try {
        if (ended.await(SILENT_SECONDS, TimeUnit.SECONDS)) {
          return;
        }
        told.accept("正在升级数据库：" + name + "（已 " + seconds() + " 秒）");
        while (!ended.await(AGAIN_SECONDS, TimeUnit.SECONDS)) {
          told.accept("  仍在升级：" + name + "（已 " + seconds() + " 秒）");
        }
        told.accept("  升级完成：" + name + "，用了 " + seconds() + " 秒");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private long seconds() {
      return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }

    /** Comes back when the last word is said. */
    void end() {
      ended.countDown();
      try {
        watch.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
