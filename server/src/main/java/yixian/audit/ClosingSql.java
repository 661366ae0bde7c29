package yixian.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.kernel.TogetherSql;

/**
 * 收尾 · What rooms write as a transaction ends: its notes, its facts, its messages and the answer to
 * its intent, all in one statement before the commit. Where that fails, nothing is committed.
 *
 * <p>Only for what nobody reads before the end. A room says early that it will have something to
 * write, and what it is when the time has come.
 */
@Component
public class ClosingSql {

  private final DSLContext sql;

  ClosingSql(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Has this written as the transaction under way ends.
   *
   * @param write asked then; null where nothing is to be written after all
   */
  public void atEnd(Supplier<? extends @Nullable Query> write) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "Something is written at the end of a transaction. Maybe the road was not taken?");
    }
    Ending ending = (Ending) TransactionSynchronizationManager.getResource(this);
    if (ending == null) {
      ending = new Ending();
      TransactionSynchronizationManager.bindResource(this, ending);
      TransactionSynchronizationManager.registerSynchronization(ending);
    }
    ending.add(write);
  }

  private final class Ending implements TransactionSynchronization {

    private final List<Supplier<? extends @Nullable Query>> writes = new ArrayList<>();
    private boolean over;

    /** What comes when all was written, from a room that is late, is written at once. */
    void add(Supplier<? extends @Nullable Query> write) {
      writes.add(write);
      if (over) {
        write();
      }
    }

    private void write() {
      TogetherSql together = new TogetherSql(sql);
      writes.stream().map(Supplier::get).filter(Objects::nonNull).forEach(together::add);
      writes.clear();
      together.execute();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      over = true;
      write();
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(ClosingSql.this);
    }
  }
}
