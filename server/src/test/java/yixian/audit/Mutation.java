package yixian.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/** What somebody with the owner's rights might do to the log. */
enum Mutation {
  TEXT {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      String[] columns = {
        "actor_name", "instead_of", "address", "action", "subject_kind", "subject", "detail"
      };
      String column = columns[random.nextInt(columns.length)];
      execute(
          connection,
          "update audit.records set %1$s = coalesce(%1$s, '') || '改' where seq = %2$d"
              .formatted(column, any(random, records)));
    }
  },
  EMPTY_FOR_ABSENT {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      execute(
          connection,
          "update audit.records set instead_of = case when instead_of is null then '' end where seq = "
              + any(random, records));
    }
  },
  TEXT_MOVED_TO_THE_NEXT_FIELD {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      execute(
          connection,
          "update audit.records set action = action || left(subject_kind, 1),"
              + " subject_kind = substr(subject_kind, 2) where seq = "
              + any(random, records));
    }
  },
  TIME {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      execute(
          connection,
          "update audit.records set at = at + interval '%d microsecond' where seq = %d"
              .formatted(1 + random.nextInt(1_000_000), any(random, records)));
    }
  },
  ACCOUNT {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      execute(
          connection,
          "update audit.records set account = case when account is null then gen_random_uuid() end"
              + " where seq = "
              + any(random, records));
    }
  },
  HASH {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      int bit = random.nextInt(256);
      execute(
          connection,
          "update audit.records set hash = set_bit(hash, %1$d, 1 - get_bit(hash, %1$d)) where seq = %2$d"
              .formatted(bit, any(random, records)));
    }
  },
  REMOVED {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      execute(connection, "delete from audit.records where seq = " + any(random, records));
    }
  },
  REMOVED_AND_RENUMBERED {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      int seq = 1 + random.nextInt(records - 1);
      execute(connection, "delete from audit.records where seq = " + seq);
      execute(connection, "update audit.records set seq = -seq where seq > " + seq);
      execute(connection, "update audit.records set seq = -seq - 1 where seq < 0");
    }
  },
  SWAPPED {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      int a = any(random, records);
      int b = a == records ? 1 : a + 1 + random.nextInt(records - a);
      execute(connection, "update audit.records set seq = -1 where seq = " + a);
      execute(connection, "update audit.records set seq = %d where seq = %d".formatted(a, b));
      execute(connection, "update audit.records set seq = %d where seq = -1".formatted(b));
    }
  },
  DOUBLED {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      int from = any(random, records);
      execute(connection, "update audit.records set seq = -seq where seq > " + from);
      execute(connection, "update audit.records set seq = -seq + 1 where seq < 0");
      execute(
          connection,
          ("insert into audit.records select seq + 1, at, account, actor_name, instead_of, address,"
                  + " action, subject_kind, subject, detail, hash from audit.records where seq = %d")
              .formatted(from));
    }
  },
  CUT {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      execute(connection, "delete from audit.records where seq > " + random.nextInt(records));
    }
  },
  REWRITE {
    @Override
    void apply(Connection connection, Random random, int records) throws SQLException {
      int from = any(random, records);
      execute(connection, "update audit.records set detail = '{}' where seq = " + from);
      rehash(connection, from);
    }
  };

  abstract void apply(Connection connection, Random random, int records) throws SQLException;

  private static int any(Random random, int records) {
    return 1 + random.nextInt(records);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Computes the chain anew from a record on, so that it is whole in itself. */
  private static void rehash(Connection connection, int from) throws SQLException {
    Chain chain = new Chain();
    byte[] hash = Chain.GENESIS;
    try (ChainReader reader = new ChainReader(connection);
        PreparedStatement update =
            connection.prepareStatement("update audit.records set hash = ? where seq = ?")) {
      while (reader.next()) {
        Sealed sealed = reader.record();
        hash = chain.next(hash, sealed.seq(), sealed.entry());
        if (sealed.seq() >= from) {
          update.setBytes(1, hash);
          update.setLong(2, sealed.seq());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }
}
