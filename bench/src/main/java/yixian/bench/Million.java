package yixian.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * 百万事件 · A year of issues with their timelines, work orders, clocks, words and facts, laid by COPY.
 *
 * <p>Indexes that carry no constraint are dropped meanwhile and built again, then all is vacuumed
 * and analysed, as a database is that grew to this size by itself.
 */
final class Million {
  private static final int CHUNK = 10_000;
  private static final List<Copy.Batch> END = List.of();

  private final Connection owner;
  private final int count;

  Million(Connection owner, int count) {
    this.owner = owner;
    this.count = count;
  }

  void load() throws SQLException, InterruptedException, ExecutionException {
    say("set synchronous_commit = off");
    say("set session_replication_role = replica");
    say("set maintenance_work_mem = '768MB'");
    List<String> indexes = dropIndexes();
    BlockingQueue<List<Copy.Batch>> queue = new ArrayBlockingQueue<>(2);
    CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(queue));
    PastYear year =
        new PastYear(
            count,
            strings(
                "select id::text from issue.categories c where not exists (select from issue.categories d where d.parent = c.id) order by id"));
    for (int i = 0; i < count && !sending.isDone(); i++) {
      year.add(i);
      if ((i + 1) % CHUNK == 0 || i == count - 1) {
        queue.put(year.take());
      }
    }
    queue.put(END);
    sending.get();
    for (String index : indexes) {
      say(index);
    }
    say("set session_replication_role = origin");
    say("vacuum (analyze)");
    say("checkpoint");
  }

  private void send(BlockingQueue<List<Copy.Batch>> queue) {
    try {
      for (List<Copy.Batch> batches = queue.take(); batches != END; batches = queue.take()) {
        for (Copy.Batch batch : batches) {
          batch.send(owner);
        }
      }
    } catch (SQLException | IOException e) {
      queue.clear();
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> dropIndexes() throws SQLException {
    String plain =
        """
        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('issue', 'indicator') and not i.indisunique and not i.indisprimary
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
        order by c.oid
        """;
    List<String> made = strings("select pg_get_indexdef(i.indexrelid) " + plain);
    for (String each :
        strings("select format('drop index %I.%I', n.nspname, c.relname) " + plain)) {
      say(each);
    }
    return made;
  }

  private List<String> strings(String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }

  private void say(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
