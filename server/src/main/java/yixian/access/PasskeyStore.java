package yixian.access;

import static yixian.access.db.Tables.PASSKEYS;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PasskeyStore {

  private final DSLContext sql;

  PasskeyStore(DSLContext sql) {
    this.sql = sql;
  }

  int count(UUID account) {
    return sql.fetchCount(PASSKEYS, PASSKEYS.ACCOUNT.eq(account));
  }
}
