package yixian.notice;

import static yixian.notice.db.Tables.CARRIED;
import static yixian.notice.db.Tables.MESSAGES;
import static yixian.notice.db.Tables.OUTGOING;
import static yixian.notice.db.Tables.READINGS;
import static yixian.notice.db.Tables.TEMPLATES;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.ClosingSql;
import yixian.kernel.Actor;
import yixian.kernel.Page;

@Component
class NoticeStore {

  private static final String ADD =
      """
      insert into notice.messages (id, at, template, title, text, link, account, person, unit, permission)
      select t.id, w.at, w.template, w.title, w.text, w.link, t.account, t.person, t.unit, t.permission
      from (select ?::timestamptz, ?::text, ?::text, ?::text, ?::text) as w (at, template, title, text, link),
           unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) as t (id, account, person, unit, permission)
      """;

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final DSLContext sql;
  private final ClosingSql closing;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** A template, and whether what it tells is carried outside. */
  private record Known(Template template, boolean carried, long untilNanos) {}

  NoticeStore(DSLContext sql, ClosingSql closing) {
    this.sql = sql;
    this.closing = closing;
  }

  /** Remembered for a minute: rooms make templates known as they start, nothing changes them. */
  Optional<Template> template(String code) {
    return known(code).map(Known::template);
  }

  private Optional<Known> known(String code) {
    Known found = known.get(code);
    if (found == null || found.untilNanos() - System.nanoTime() < 0) {
      found = read(code);
      if (found != null) {
        known.put(code, found);
      }
    }
    return Optional.ofNullable(found);
  }

  private @Nullable Known read(String code) {
    return sql.select(TEMPLATES.CODE, TEMPLATES.TITLE, TEMPLATES.TEXT, CARRIED.TEMPLATE)
        .from(TEMPLATES)
        .leftJoin(CARRIED)
        .on(CARRIED.TEMPLATE.eq(TEMPLATES.CODE))
        .where(TEMPLATES.CODE.eq(code))
        .fetchOne(
            row ->
                new Known(
                    new Template(row.value1(), row.value2(), row.value3()),
                    row.value4() != null,
                    System.nanoTime() + FRESH.toNanos()));
  }

  void define(Template template) {
    sql.insertInto(TEMPLATES, TEMPLATES.CODE, TEMPLATES.TITLE, TEMPLATES.TEXT)
        .values(template.code(), template.title(), template.text())
        .onConflictDoNothing()
        .execute();
  }

  /** The words of a notice, filled in. */
  record Words(String template, String title, String text, @Nullable String link) {}

  /**
   * Keeps a message for each recipient, as the transaction ends where they stay in the house.
   *
   * @return how many of them are to leave it
   */
  int add(Map<UUID, Recipient> told, Words words, Instant at) {
    if (known(words.template()).map(Known::carried).orElse(false)) {
      added(told, words, at).execute();
      return leave(told.keySet(), at);
    }
    closing.atEnd(() -> added(told, words, at));
    return 0;
  }

  /** An array a column: one statement however many are told. */
  private Query added(Map<UUID, Recipient> told, Words words, Instant at) {
    return sql.query(
        ADD,
        at.toString(),
        words.template(),
        words.title(),
        words.text(),
        words.link(),
        column(told, Map.Entry::getKey, new UUID[0]),
        column(
            told,
            each -> each.getValue() instanceof Recipient.OfAccount to ? to.account() : null,
            new UUID[0]),
        column(
            told,
            each -> each.getValue() instanceof Recipient.OfPerson to ? to.person() : null,
            new UUID[0]),
        column(
            told,
            each -> each.getValue() instanceof Recipient.OfUnit to ? to.unit() : null,
            new UUID[0]),
        column(
            told,
            each -> each.getValue() instanceof Recipient.OfUnit to ? to.permission() : null,
            new String[0]));
  }

  private static <T extends @Nullable Object> T[] column(
      Map<UUID, Recipient> told, Function<Map.Entry<UUID, Recipient>, T> value, T[] none) {
    return told.entrySet().stream().map(value).toList().toArray(none);
  }

  private int leave(Collection<UUID> messages, Instant at) {
    var told = DSL.unnest(DSL.val(messages.toArray(UUID[]::new))).as("told", "id");
    return sql.insertInto(OUTGOING, OUTGOING.MESSAGE, OUTGOING.AT)
        .select(sql.select(told.field("id", UUID.class), DSL.val(at, OUTGOING.AT)).from(told))
        .execute();
  }

  /** Newest first, before the given one. */
  Page<Message> inbox(
      Actor reader, boolean unread, Instant since, @Nullable UUID before, int limit) {
    Condition wanted = unread ? mine(reader, since).and(READINGS.AT.isNull()) : mine(reader, since);
    Condition stretch = before == null ? wanted : wanted.and(MESSAGES.ID.lt(before));
    List<Message> rows =
        sql.select(
                MESSAGES.ID, MESSAGES.AT, MESSAGES.TITLE, MESSAGES.TEXT, MESSAGES.LINK, READINGS.AT)
            .from(MESSAGES)
            .leftJoin(READINGS)
            .on(READINGS.MESSAGE.eq(MESSAGES.ID), READINGS.ACCOUNT.eq(reader.account()))
            .where(stretch)
            .orderBy(MESSAGES.ID.desc())
            .limit(limit + 1)
            .fetch(
                row ->
                    new Message(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    boolean more = rows.size() > limit;
    List<Message> shown = more ? rows.subList(0, limit) : rows;
    int total = unread ? unread(reader, since) : count(reader, since);
    return Page.of(shown, more ? shown.getLast().id().toString() : null, total);
  }

  private int count(Actor reader, Instant since) {
    return sql.fetchCount(
        sql.selectOne().from(MESSAGES).where(mine(reader, since)).limit(Page.COUNT_CAP + 1));
  }

  int unread(Actor reader, Instant since) {
    return sql.fetchCount(
        sql.selectOne()
            .from(MESSAGES)
            .leftJoin(READINGS)
            .on(READINGS.MESSAGE.eq(MESSAGES.ID), READINGS.ACCOUNT.eq(reader.account()))
            .where(mine(reader, since), READINGS.AT.isNull())
            .limit(Page.COUNT_CAP + 1));
  }

  /** Marks those among the ids that are the reader's own; how many were new. */
  int read(Actor reader, Collection<UUID> ids, Instant at, Instant since) {
    List<UUID> own =
        new ArrayList<>(
            sql.select(MESSAGES.ID)
                .from(MESSAGES)
                .where(MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new))), mine(reader, since))
                .fetch(MESSAGES.ID));
    if (own.isEmpty()) {
      return 0;
    }
    var insert = sql.insertInto(READINGS, READINGS.MESSAGE, READINGS.ACCOUNT, READINGS.AT);
    for (UUID id : own) {
      insert = insert.values(id, reader.account(), at);
    }
    return insert.onConflictDoNothing().execute();
  }

  int forget(Instant before) {
    return sql.deleteFrom(MESSAGES).where(MESSAGES.AT.lt(before)).execute();
  }

  private static Condition mine(Actor reader, Instant since) {
    Condition mine = MESSAGES.ACCOUNT.eq(reader.account());
    if (reader.person() != null) {
      mine = mine.or(MESSAGES.PERSON.eq(reader.person()));
    }
    if (reader.unit() != null) {
      mine =
          mine.or(
              MESSAGES
                  .UNIT
                  .eq(reader.unit())
                  .and(
                      MESSAGES
                          .PERMISSION
                          .isNull()
                          .or(MESSAGES.PERMISSION.in(reader.permissions()))));
    }
    return mine.and(MESSAGES.AT.ge(since));
  }
}
