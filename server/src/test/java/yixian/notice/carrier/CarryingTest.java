package yixian.notice.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.SignedIn;
import yixian.audit.Audit;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Secrets;
import yixian.kernel.TimeTravel;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.notice.push.Browser;
import yixian.notice.push.PushService;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** A phone is asleep; a call is told; the phone rings, and says no more than it may. */
@HouseTest
class CarryingTest {

  private static final String CALLED = "call.made";
  private static final String DRILLED = "call.drill";
  private static final String LATE = "issue.overdue";

  /** The house's own courier waits meanwhile, so that words go when a test sends him. */
  @RegisterExtension
  static final InvocationInterceptor ALONE =
      new InvocationInterceptor() {
        @Override
        public void interceptTestMethod(
            Invocation<Void> test,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
          Throwable failed =
              TimeTravel.journey(
                  () -> {
                    try {
                      test.proceed();
                      return null;
                    } catch (Throwable e) {
                      return e;
                    }
                  });
          if (failed != null) {
            throw failed;
          }
        }
      };

  @TempDir Path keys;
  @Autowired Road road;
  @Autowired Notices notices;
  @Autowired Accounts accounts;
  @Autowired Devices devices;
  @Autowired DeviceStore deviceStore;
  @Autowired CarriageStore store;
  @Autowired Dealer dealer;
  @Autowired Secrets secrets;
  @Autowired Audit audit;
  @Autowired Clock clock;
  @Autowired People people;

  private final UUID unit = UUID.randomUUID();
  private final UUID person = UUID.randomUUID();
  private PushService service;
  private Carrier carrier;
  private Courier courier;
  private People.Person owner;
  private Instant noon;

  @BeforeEach
  void sleep() throws IOException {
    service = new PushService();
    carrier = service.carrier(keys, secrets, clock);
    courier =
        new Courier(dealer, store, deviceStore, List.of(carrier), secrets, road, audit, clock);
    owner = people.join(person, unit);
    noon = clock.instant().atZone(Days.ZONE).with(LocalTime.NOON).plusDays(1).toInstant();
    road.job(
        () -> {
          notices.define(new Template(CALLED, "点名：{name}", "请于 {due} 前点开应答。依据：{basis}"));
          notices.define(new Template(DRILLED, "点名演练：{name}", "请于 {due} 前点开应答。依据：{basis}"));
          notices.define(
              new Template(LATE, "超期 {code}", "{summary} 的{stage}期限 {deadline} 已过，请尽快办理并说明原因"));
          return true;
        });
  }

  @AfterEach
  void wake() {
    service.close();
    courier.destroy();
    road.job(
        () -> deviceStore.remove(deviceStore.all().stream().map(DeviceStore.Owned::id).toList()));
  }

  private SignedIn signedIn(People.Person who) {
    UUID session =
        UUID.fromString(who.browser().get("/api/me/sessions").json().get(0).get("id").asString());
    return road.job(() -> new SignedIn(session, accounts.actor(who.account()), false));
  }

  private Device switchOn(People.Person who, Browser browser, boolean onlyEmergency) {
    SignedIn me = signedIn(who);
    return road.ownWrite(
        me.actor(),
        IdempotencyKey.fresh(),
        Device.class,
        () ->
            devices.add(
                me, carrier, browser.address(), new Devices.Wanted("安卓 · Chrome", onlyEmergency)));
  }

  private List<Device> devicesOf(People.Person who) {
    SignedIn me = signedIn(who);
    return road.ownRead(me.actor(), () -> devices.list(me));
  }

  private void call(String template) {
    road.job(
        () -> {
          notices.tellPeople(
              List.of(person),
              template,
              Map.of("name", "防汛应急点名", "due", "09:30", "basis", "通汛〔2026〕3 号"),
              "/m/roll-calls");
          return true;
        });
  }

  private void late() {
    road.job(
        () -> {
          notices.tellUnit(
              unit,
              null,
              LATE,
              Map.of(
                  "code", "2026-06-000123", "summary", "王大爷家漏水", "stage", "处置", "deadline", "9 时"),
              "/issues/0198f3b2-0000-7000-8000-000000000001");
          return true;
        });
  }

  private void carry() {
    while (courier.some() > 0) {
      assertThat(service.letters).hasSizeLessThan(50);
    }
  }

  private void carryLater(Duration later) {
    TimeTravel.at(
        clock.instant().plus(later),
        () -> {
          carry();
          return true;
        });
  }

  private void at(Instant moment, Runnable work) {
    TimeTravel.at(
        moment,
        () -> {
          work.run();
          return true;
        });
  }

  @Test
  void aCallRingsEachPhoneOfThePersonAndSaysWhatMayLeave() throws GeneralSecurityException {
    Browser one = service.browser("one");
    switchOn(owner, one, false);
    switchOn(owner, service.browser("two"), true);
    switchOn(people.join(UUID.randomUUID(), unit), service.browser("other"), false);
    call(CALLED);
    carry();
    assertThat(service.to("one")).hasSize(1);
    assertThat(service.to("two")).hasSize(1);
    assertThat(service.to("other")).isEmpty();
    JsonNode shown = one.open(service.to("one").getFirst().closed());
    assertThat(shown.get("title").asString()).isEqualTo("点名：防汛应急点名");
    assertThat(shown.get("text").asString()).isEqualTo("请打开一线应答");
    assertThat(shown.get("link").asString()).isEqualTo("/m/roll-calls");
    assertThat(shown.toString()).doesNotContain("通汛");
    assertThat(devicesOf(owner)).allSatisfy(each -> assertThat(each.rungAt()).isNotNull());
  }

  @Test
  void urgingTellsTheKindAloneByDayAndNotWhereOnlyEmergenciesRing()
      throws GeneralSecurityException {
    Browser one = service.browser("one");
    switchOn(owner, one, false);
    switchOn(owner, service.browser("two"), true);
    at(
        noon,
        () -> {
          late();
          call(DRILLED);
          carry();
        });
    assertThat(service.to("two")).isEmpty();
    assertThat(service.to("one")).hasSize(2);
    List<JsonNode> shown =
        List.of(
            one.open(service.to("one").getFirst().closed()),
            one.open(service.to("one").getLast().closed()));
    assertThat(shown)
        .extracting(each -> each.get("title").asString())
        .containsExactlyInAnyOrder("工单超期", "点名演练：防汛应急点名");
    assertThat(shown.toString()).doesNotContain("王大爷", "漏水", "000123");
  }

  @Test
  void whatCanWaitWaitsForTheMorning() {
    switchOn(owner, service.browser("one"), false);
    at(
        noon.plus(Duration.ofHours(11)),
        () -> {
          late();
          carry();
        });
    assertThat(service.letters).isEmpty();
    at(noon.plus(Duration.ofHours(21)), this::carry);
    assertThat(service.to("one")).hasSize(1);
  }

  @Test
  void ofAUnitOnlyThoseAreRungWhoMayRead() {
    switchOn(owner, service.browser("one"), false);
    switchOn(people.hire("UNIT_CLERK", unit), service.browser("clerk"), false);
    at(
        noon,
        () -> {
          road.job(
              () -> {
                notices.tellUnit(
                    unit,
                    "issue.handle",
                    LATE,
                    Map.of("code", "1", "summary", "a", "stage", "b", "deadline", "c"),
                    null);
                return true;
              });
          carry();
        });
    assertThat(service.to("one")).isEmpty();
    assertThat(service.to("clerk")).hasSize(1);
  }

  @Test
  void aDeedThatFailsRingsNobodyAndACrashLosesNothing() {
    switchOn(owner, service.browser("one"), false);
    assertThatThrownBy(
            () ->
                road.job(
                    () -> {
                      notices.tellPeople(
                          List.of(person),
                          CALLED,
                          Map.of("name", "甲", "due", "1", "basis", "乙"),
                          null);
                      throw new IllegalStateException("the power fails");
                    }))
        .hasMessageContaining("power");
    carry();
    assertThat(service.letters).isEmpty();
    call(CALLED);
    road.job(() -> dealer.deal(clock.instant(), 500));
    List<Carriage> lost =
        road.job(() -> store.take(clock.instant(), clock.instant().plusSeconds(120), 100));
    assertThat(lost).as("taken by a server that dies before it carries").isNotEmpty();
    carry();
    assertThat(service.letters).as("nobody carries twice meanwhile").isEmpty();
    carryLater(Duration.ofMinutes(3));
    carryLater(Duration.ofMinutes(6));
    assertThat(service.to("one")).hasSize(1);
  }

  @Test
  void triesAgainWithPausesUntilItIsLate() {
    switchOn(owner, service.browser("one"), false);
    service.answer.set(503);
    call(CALLED);
    carry();
    assertThat(service.letters).hasSize(1);
    carryLater(Duration.ofSeconds(8));
    assertThat(service.letters).hasSize(2);
    service.answer.set(201);
    carryLater(Duration.ofMinutes(1));
    carryLater(Duration.ofMinutes(2));
    assertThat(service.letters).hasSize(3);
    service.answer.set(503);
    call(CALLED);
    carry();
    service.answer.set(201);
    carryLater(Duration.ofHours(3));
    assertThat(service.letters).as("a call of three hours ago rings nobody").hasSize(4);
  }

  @Test
  void givesUpAfterEnoughTries() {
    switchOn(owner, service.browser("one"), false);
    service.answer.set(503);
    at(
        noon,
        () -> {
          late();
          carry();
        });
    for (int i = 1; i < Courier.MOST_TRIES + 5; i++) {
      int tries = i;
      at(noon.plus(Duration.ofMinutes(11L * tries)), this::carry);
    }
    assertThat(service.letters).hasSize(Courier.MOST_TRIES);
  }

  @Test
  void aBrowserThatIsNoMoreIsForgotten() {
    switchOn(owner, service.browser("one"), false);
    service.answer.set(410);
    call(CALLED);
    carry();
    assertThat(devicesOf(owner)).isEmpty();
    call(CALLED);
    carry();
    assertThat(service.letters).hasSize(1);
  }

  @Test
  void signingOutEndsTheDevice() {
    switchOn(owner, service.browser("one"), false);
    People.Person again =
        new People.Person(
            owner.account(),
            owner.login(),
            owner.password(),
            people.stranger().signIn(owner.login(), owner.password()));
    assertThat(owner.browser().delete("/api/session").status()).isEqualTo(200);
    assertThat(devicesOf(again)).isEmpty();
    call(CALLED);
    carry();
    assertThat(service.letters).isEmpty();
    assertThat(road.job(deviceStore::all))
        .noneMatch(each -> each.account().equals(owner.account()));
  }

  @Test
  void aPhoneRingsForTheLastWhoSwitchedItOn() {
    Browser shared = service.browser("shared");
    switchOn(owner, shared, false);
    People.Person next = people.join(UUID.randomUUID(), unit);
    at(clock.instant().plusSeconds(1), () -> switchOn(next, shared, false));
    call(CALLED);
    carryLater(Duration.ofSeconds(2));
    assertThat(service.letters).isEmpty();
  }

  @Test
  void aDeviceIsForgottenWhenNobodyOpensThePage() {
    switchOn(owner, service.browser("one"), false);
    Instant later = clock.instant().plus(Duration.ofDays(91));
    road.job(() -> dealer.forget(later));
    assertThat(devicesOf(owner)).isEmpty();
  }
}
