package yixian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.notice.db.Tables.READINGS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.RowSecurity;

/**
 * What row security holds when a message is asked for in the name of somebody else. It holds for
 * those too whose other rights reach everything.
 */
@HouseTest
class NoticeWallsTest {

  private static final String READ = "notice.read";
  private static final String TEMPLATE = "test.walls";

  @Autowired Road road;
  @Autowired Notices notices;
  @Autowired NoticeStore store;
  @Autowired DSLContext sql;

  private final Actor told = Narrow.reader(UUID.randomUUID(), READ);

  @BeforeEach
  void tell() {
    road.job(
        () -> {
          notices.define(new Template(TEMPLATE, "隔墙", "隔墙"));
          notices.tellAccounts(List.of(told.account()), TEMPLATE, Map.of(), null);
          notices.tellPeople(List.of(told.person()), TEMPLATE, Map.of(), null);
          notices.tellUnit(Objects.requireNonNull(told.unit()), null, TEMPLATE, Map.of(), null);
          return true;
        });
  }

  @Test
  void rowSecurityAloneHidesTheMessagesOfOthers() {
    assertThat(seenBy(told).values()).containsOnly(3);
    assertThat(seenBy(Narrow.reader(UUID.randomUUID(), READ)).values()).containsOnly(0);
    assertThat(seenBy(wide()).values()).containsOnly(0);
  }

  @Test
  void nobodyTellsOfAnothersReading() {
    UUID message =
        road.read(told, READ, () -> notices.inbox(told, false, null, 1).items().getFirst().id());
    read(told, message);
    assertThat(readings(told)).isEqualTo(1);
    assertThat(readings(wide())).isZero();
  }

  @Test
  void withBothWallsDownEverythingShows() {
    RowSecurity.without(() -> assertThat(seenBy(wide()).values()).containsOnly(3));
  }

  private static Actor wide() {
    return new Actor(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "读者",
        UUID.randomUUID(),
        Map.of(READ, Scope.EVERYTHING),
        null,
        null);
  }

  /** What somebody sees who asks in the name of the one told. */
  private Map<String, Integer> seenBy(Actor reader) {
    return road.read(
        reader,
        READ,
        () -> {
          Map<String, Integer> seen = new TreeMap<>();
          seen.put("list", store.inbox(told, false, Instant.EPOCH, null, 10).items().size());
          seen.put("total", store.inbox(told, false, Instant.EPOCH, null, 10).total());
          seen.put("unread", store.unread(told, Instant.EPOCH));
          return seen;
        });
  }

  private void read(Actor reader, UUID message) {
    road.write(
        reader,
        READ,
        yixian.kernel.IdempotencyKey.fresh(),
        Integer.class,
        () -> notices.read(reader, List.of(message)));
  }

  /** How many readings of any message of the one told show to the reader. */
  private int readings(Actor reader) {
    return road.read(
        reader, READ, () -> sql.fetchCount(READINGS, READINGS.ACCOUNT.eq(told.account())));
  }
}
