package yixian.indicator;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.kernel.Scope;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;

@HouseTest
class LargeLedgerTrial {
  @Autowired Road road;
  @Autowired Boards boards;

  @Test
  void times() throws Exception {
    try (Connection owner = Ledger.owner(); Statement s = owner.createStatement()) {
      s.execute("select set_config('yixian.everything','on',false)");
      long t = System.nanoTime();
      s.execute(
          """
          create temp table i as select uuidv7() id, timestamptz '2026-01-01' + (n * interval '31 seconds') as at,
            ('00000000-0000-0000-0000-0000000000' || lpad((n % 90)::text, 2, '0'))::uuid as u, ('00000000-0000-0000-0001-00000000' || lpad((n % 3000)::text, 4, '0'))::uuid as g,
            ('00000000-0000-0000-0002-00000000' || lpad((n % 300)::text, 4, '0'))::uuid as c, n from generate_series(1, 1000000) n
          """);
      String[][] kinds = {
        {"issue.reported", "0 h", "{}", "1"}, {"issue.filed", "1 h", "{}", "0.95"}, {"issue.dispatched", "2 h", "{}", "0.95"},
        {"issue.due", "72 h", "{}", "0.95"}, {"issue.close-due", "120 h", "{}", "0.95"}, {"issue.handled", "50 h", "{\"inTime\":true}", "0.9"},
        {"issue.closed", "60 h", "{\"inTime\":true,\"forced\":false}", "0.88"}, {"issue.rated", "70 h", "{\"level\":5}", "0.3"}};
      for (String[] k : kinds) {
        s.execute("insert into indicator.facts(record,kind,id,at,unit,grid,category,details,recorded_at) select id,'" + k[0] + "',uuidv7(),at + interval '" + k[1] + "',u,g,c,'" + k[2] + "',at + interval '" + (k[0].contains("due") ? "2 h" : k[1]) + "' from i where (n::bigint*7919 % 1000) < 1000*" + k[3]);
      }
      s.execute("vacuum analyze indicator.facts");
      System.out.println("LOADED " + (System.nanoTime() - t) / 1_000_000 + " ms");
    }
    for (int round = 0; round < 3; round++) {
      for (Grouping by : Grouping.values()) {
        time("month " + by, new Question(by, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), null, Scope.EVERYTHING));
      }
      time("asOf month", new Question(Grouping.UNIT, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), LocalDate.of(2026, 5, 20), Scope.EVERYTHING));
      time("year", new Question(Grouping.UNIT, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, Scope.EVERYTHING));
      time("unit month", new Question(Grouping.UNIT, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), null, new Scope(false, java.util.Set.of(java.util.UUID.fromString("00000000-0000-0000-0000-000000000007")), java.util.Set.of(), null)));
    }
  }

  private void time(String what, Question q) {
    long t = System.nanoTime();
    Board b = q.scope().everything() ? road.job(() -> boards.board(q)) : road.read(new yixian.kernel.Actor(java.util.UUID.randomUUID(), null, "x", null, java.util.Map.of("indicator.view", q.scope()), null, null), "indicator.view", () -> boards.board(q));
    System.out.println("TIMED " + what + " " + (System.nanoTime() - t) / 1_000_000 + " ms rows " + b.rows().size() + " " + b.total().values().get("HANDLING"));
  }
}
