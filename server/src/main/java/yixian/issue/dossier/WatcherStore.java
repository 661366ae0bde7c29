package yixian.issue.dossier;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.WATCHERS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.WatchersRecord;
import yixian.kernel.Ids;

/** Counts on the issue are kept in step with the watchers themselves, without a new version. */
@Component
class WatcherStore {

  private final DSLContext sql;

  WatcherStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Whoever told the merged report watches the main one. */
  void via(UUID main, UUID merged, @Nullable UUID account, Instant at) {
    WatchersRecord watcher = fresh(main, at);
    watcher.setVia(merged);
    watcher.setAccount(account);
    sql.insertInto(WATCHERS).set(watcher).execute();
    count(main, 1, 1);
  }

  void resident(UUID issue, byte[] secretHash, Instant at) {
    WatchersRecord watcher = fresh(issue, at);
    watcher.setSecretHash(secretHash);
    sql.insertInto(WATCHERS).set(watcher).execute();
    count(issue, 0, 1);
  }

  private static WatchersRecord fresh(UUID issue, Instant at) {
    WatchersRecord watcher = new WatchersRecord();
    watcher.setId(Ids.next());
    watcher.setIssue(issue);
    watcher.setAt(at);
    return watcher;
  }

  void leave(UUID main, UUID merged, Instant at) {
    int left =
        sql.update(WATCHERS)
            .set(WATCHERS.LEFT_AT, at)
            .where(WATCHERS.VIA.eq(merged), WATCHERS.LEFT_AT.isNull())
            .execute();
    count(main, -left, -left);
  }

  private void count(UUID issue, int reports, int watchers) {
    sql.update(ISSUES)
        .set(ISSUES.REPORTS, ISSUES.REPORTS.plus(reports))
        .set(ISSUES.WATCHERS, ISSUES.WATCHERS.plus(watchers))
        .where(ISSUES.ID.eq(issue))
        .execute();
  }

  /** The accounts of those who watch. */
  List<UUID> accounts(UUID issue) {
    return sql.selectDistinct(WATCHERS.ACCOUNT)
        .from(WATCHERS)
        .where(WATCHERS.ISSUE.eq(issue), WATCHERS.LEFT_AT.isNull(), WATCHERS.ACCOUNT.isNotNull())
        .fetch(WATCHERS.ACCOUNT);
  }

  /** The secrets of residents who watch. */
  List<byte[]> secrets(UUID issue) {
    return sql.select(WATCHERS.SECRET_HASH)
        .from(WATCHERS)
        .where(
            WATCHERS.ISSUE.eq(issue), WATCHERS.LEFT_AT.isNull(), WATCHERS.SECRET_HASH.isNotNull())
        .fetch(WATCHERS.SECRET_HASH);
  }

  int reports(UUID issue) {
    return sql.select(ISSUES.REPORTS)
        .from(ISSUES)
        .where(ISSUES.ID.eq(issue))
        .fetchOptional(ISSUES.REPORTS)
        .orElse(1);
  }

  List<IssuesRecord> merged(UUID main) {
    return sql.selectFrom(ISSUES)
        .where(ISSUES.MERGED_INTO.eq(main))
        .orderBy(ISSUES.REPORTED_AT)
        .fetch();
  }
}
