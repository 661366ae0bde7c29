package yixian.webhook.host;

import static yixian.webhook.db.Tables.HOSTS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.webhook.db.tables.records.HostsRecord;

@Component
class HostStore {

  private final DSLContext sql;

  HostStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a host unless it is listed already; whether it was kept. */
  boolean add(Host host) {
    return sql.insertInto(HOSTS)
            .set(HOSTS.ID, host.id())
            .set(HOSTS.NAME, host.name())
            .set(HOSTS.INSIDE, host.inside())
            .set(HOSTS.NOTE, host.note())
            .set(HOSTS.AT, host.at())
            .set(HOSTS.BY_NAME, host.byName())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  void remove(UUID id) {
    sql.deleteFrom(HOSTS).where(HOSTS.ID.eq(id)).execute();
  }

  List<Host> list() {
    return sql.selectFrom(HOSTS).orderBy(HOSTS.NAME).fetch(HostStore::host);
  }

  Optional<Host> find(UUID id) {
    return sql.selectFrom(HOSTS).where(HOSTS.ID.eq(id)).fetchOptional(HostStore::host);
  }

  Optional<Host> find(String name) {
    return sql.selectFrom(HOSTS).where(HOSTS.NAME.eq(name)).fetchOptional(HostStore::host);
  }

  private static Host host(HostsRecord row) {
    return new Host(
        row.getId(), row.getName(), row.getInside(), row.getNote(), row.getAt(), row.getByName());
  }
}
