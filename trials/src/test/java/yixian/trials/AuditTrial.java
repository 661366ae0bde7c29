package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The record cannot be rewritten unseen: somebody with the owner's rights edits the log by SQL
 * beside the running product, and {@code audit verify} names the record.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditTrial {

  private static final String OFTEN_ANCHORED = "-Dyixian.audit.anchor-every=500ms";

  /** What is done to the log around one record, and by how many records later it is seen. */
  private enum Edit {
    WHAT("update audit.records set detail = detail || ' ' where seq = %1$d", 0),
    WHO("update audit.records set actor_name = actor_name || '甲' where seq = %1$d", 0),
    WHEN("update audit.records set at = at + interval '1 second' where seq = %1$d", 0),
    WHERE_FROM(
        "update audit.records set address = coalesce(address, '') || '1' where seq = %1$d", 0),
    REMOVED("delete from audit.records where seq = %1$d", 0),
    EXCHANGED(
        """
        update audit.records r set detail = o.detail, action = o.action, subject = o.subject, at = o.at, hash = o.hash
        from audit.records o where r.seq in (%1$d, %1$d + 1) and o.seq = 2 * %1$d + 1 - r.seq
        """,
        0),
    HASHED_ANEW(
        """
        update audit.records set detail = detail || ' ' where seq = %1$d;
        update audit.records r set hash = audit.forged(b.hash, r) from audit.records b
        where r.seq = %1$d and b.seq = %1$d - 1
        """,
        1);

    private final String sql;
    private final int seenLater;

    Edit(String sql, int seenLater) {
      this.sql = sql;
      this.seenLater = seenLater;
    }
  }

  /** The rule of the chain in the hands of somebody who knows it. */
  private static final String FORGERY =
      """
      create function audit.field(text) returns bytea language sql as
        $$ select coalesce(int4send(octet_length(convert_to($1, 'UTF8'))) || convert_to($1, 'UTF8'), int4send(-1)) $$;
      create function audit.forged(before bytea, r audit.records) returns bytea language sql as $$
        select sha256(before || int8send(r.seq)
          || audit.field(floor(extract(epoch from r.at))::bigint || '.' || (extract(microseconds from r.at)::bigint % 1000000))
          || audit.field(r.account::text) || audit.field(r.actor_name) || audit.field(r.instead_of)
          || audit.field(r.address) || audit.field(r.action) || audit.field(r.subject_kind)
          || audit.field(r.subject) || audit.field(r.detail)) $$;
      create procedure audit.rewrite(first bigint) language plpgsql as $$
        declare before bytea := (select hash from audit.records where seq = first - 1); r audit.records;
        begin
          update audit.records set detail = detail || ' ' where seq = first;
          for r in select * from audit.records where seq >= first order by seq loop
            before := audit.forged(before, r);
            update audit.records set hash = before where seq = r.seq;
          end loop;
        end $$
      """;

  private static Town town;

  @BeforeAll
  static void found() throws Exception {
    town = Town.limited(OFTEN_ANCHORED);
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  @Order(1)
  void namesTheRecordThatSomebodyEditedAndFindsACutTailAndARewriteByTheAnchor() throws Exception {
    long head = anchoredHead();
    town.truth().execute(FORGERY);
    assertThat(verify().code()).isZero();
    List<String> missed = new ArrayList<>();
    for (Edit edit : Edit.values()) {
      long at = head / 2 + 10L * edit.ordinal();
      Shell.Outcome outcome = verifyWith(edit, at);
      if (outcome.code() != 1 || !outcome.said().contains("第 " + (at + edit.seenLater) + " 条")) {
        missed.add(edit + " at " + at + ": " + outcome);
      }
    }
    Shell.Outcome cut = cutTail(head);
    town.truth().execute("call audit.rewrite(" + head / 3 + ")");
    Shell.Outcome rewritten = verify();
    System.out.printf(
        "trials: audit: %d records, %d of %d edits named, cut tail %s, full rewrite %s%n",
        head,
        Edit.values().length - missed.size(),
        Edit.values().length,
        found(cut),
        found(rewritten));
    assertThat(missed).isEmpty();
    assertThat(cut.said()).contains("锚点");
    assertThat(rewritten.said()).contains("锚点");
  }

  /** The chain stands rewritten; without what was written down outside nobody would know. */
  @Test
  @Order(2)
  void noticesThatTheRewriteIsMissedWhenTheAnchorIsSabotaged() throws Exception {
    Files.delete(anchors());
    Shell.Outcome outcome = verify();
    System.out.printf("trials: audit, sabotaged: full rewrite %s%n", found(outcome));
    assertThat(outcome.code()).as(outcome.said()).isZero();
  }

  private static String found(Shell.Outcome outcome) {
    return outcome.code() == 1 ? "found" : "not found";
  }

  private static Shell.Outcome verify() throws Exception {
    return town.house().command("audit", "verify");
  }

  /** Verifies while the edit stands, and takes it back. */
  private static Shell.Outcome verifyWith(Edit edit, long at) throws Exception {
    String around = "seq between %d and %d".formatted(at - 1, at + 1);
    town.truth().execute("create table audit.kept as select * from audit.records where " + around);
    town.truth().execute(edit.sql.formatted(at));
    Shell.Outcome outcome = verify();
    town.truth()
        .execute(
            "delete from audit.records where %s; insert into audit.records select * from audit.kept; drop table audit.kept"
                .formatted(around));
    return outcome;
  }

  /**
   * Cuts the tail off, verifies, and puts it back; the house may have gone on from the cut
   * meanwhile.
   */
  private static Shell.Outcome cutTail(long head) throws Exception {
    String tail = "seq > " + (head - 5);
    town.truth().execute("create table audit.kept as select * from audit.records where " + tail);
    town.truth().execute("delete from audit.records where " + tail);
    Shell.Outcome outcome = verify();
    town.truth()
        .execute(
            "delete from audit.records where %s; insert into audit.records select * from audit.kept; drop table audit.kept"
                .formatted(tail));
    return outcome;
  }

  /**
   * Reports something, and waits until all that was noted of it is in the chain and written down
   * outside.
   */
  private static long anchoredHead() throws Exception {
    for (int i = 0; i < 20; i++) {
      town.reported("审计 " + i);
    }
    long begun = System.nanoTime();
    while (true) {
      long waiting = town.truth().number("select count(*) from audit.inbox");
      long head = town.truth().number("select max(seq) from audit.records");
      if (waiting == 0 && lastAnchor() == head) {
        return head;
      }
      if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(30)) {
        throw new AssertionError("Not anchored after 30 s: head " + head + ", waiting " + waiting);
      }
      Thread.sleep(100);
    }
  }

  private static long lastAnchor() throws Exception {
    String last = Files.readAllLines(anchors()).getLast();
    return Long.parseLong(last.substring(0, last.indexOf(' ')));
  }

  private static Path anchors() {
    return town.house().data().resolve("anchors.log");
  }
}
