package yixian.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 不作数 · Accounts whose deeds come to nothing: whatever they do is done to its last step, where the
 * audit log takes no note of theirs, so that all of it is taken back.
 */
public final class Undone {

  /** What such a deed answers instead of its end. */
  public static final int STATUS = 503;

  private Undone() {}

  public static void from(List<UUID> accounts) {
    String named =
        accounts.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
    execute(
        """
        create function audit.refused() returns trigger language plpgsql security definer as $$
          begin raise exception 'a deed of a test that comes to nothing' using errcode = '58000'; end $$;
        create trigger undone before insert on audit.inbox for each row
          when (new.account in (%s)) execute function audit.refused()
        """
            .formatted(named));
  }

  /** From now on everybody's deeds are done again. */
  public static void over() {
    execute("drop trigger undone on audit.inbox; drop function audit.refused()");
  }

  private static void execute(String sql) {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
