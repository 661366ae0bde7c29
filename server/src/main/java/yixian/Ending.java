package yixian;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import yixian.database.EmbeddedPostgres;

/**
 * 停机 · What is ended when the process is told to end, whenever that is: the rooms first, then the
 * database.
 *
 * <p>Spring's own hook begins to listen when the rooms are built. Who presses Ctrl+C while the
 * tables are still being made must not leave a database behind either, so one hook stands from the
 * first moment on. A database on its way up is awaited and then stopped; a migration under way is
 * cut off and rolled back by it.
 */
final class Ending {

  private volatile @Nullable ConfigurableApplicationContext rooms;
  private volatile boolean asked;
  private @Nullable EmbeddedPostgres postgres;

  /** Listens from now on. */
  static Ending onSignal() {
    Ending ending = new Ending();
    Runtime.getRuntime().addShutdownHook(new Thread(ending::now, "ending"));
    return ending;
  }

  /** Starts the database that will be stopped at the end; none is started any more after that. */
  synchronized EmbeddedPostgres of(Supplier<EmbeddedPostgres> start) {
    if (asked) {
      throw new IllegalStateException("正在停止，不再启动数据库");
    }
    EmbeddedPostgres started = start.get();
    postgres = started;
    return started;
  }

  /** The rooms that are closed before the database is stopped. */
  void of(ConfigurableApplicationContext built) {
    rooms = built;
  }

  /** Whether the process has been told to end: what fails from then on is no news to anybody. */
  boolean asked() {
    return asked;
  }

  void now() {
    asked = true;
    ConfigurableApplicationContext built = rooms;
    if (built != null) {
      built.close();
    }
    stopDatabase();
  }

  private synchronized void stopDatabase() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
