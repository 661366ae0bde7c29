package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.demo.cohort.DemoForms;
import yixian.demo.cohort.Official;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.directory.Units;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.officials.FormFile;
import yixian.officials.Officials;
import yixian.officials.ReadForm;
import yixian.officials.pool.PoolDraft;
import yixian.officials.pool.PoolKind;
import yixian.officials.pool.Pools;

/**
 * 任免审批表 · Has the organisation department keep the forms of those who are sent. Whether somebody is
 * a three-door official is known from his CV and from nowhere else.
 */
@Component
class Forms {

  private static final List<String> OFFERS =
      List.of("熟悉本地方言，愿到网格一线。", "做过两年信访接待，能与群众打交道。", "想补一段基层经历，服从安排。");

  /** Clerks of the first units are among those who show the demo. */
  private static final int SKIPPED = 6;

  private final Officials officials;
  private final Pools pools;
  private final Units units;
  private final Errand errand;

  Forms(Officials officials, Pools pools, Units units, Errand errand) {
    this.officials = officials;
    this.pools = pools;
    this.units = units;
    this.errand = errand;
  }

  /** Keeps one form each, as of the moment. */
  void keep(String sending, List<Official> sent, Made units, Made persons, Instant moment) {
    errand.once(
        "officials:" + sending,
        "officials.edit",
        moment,
        Made.class,
        () -> {
          int serial = 0;
          for (Official official : sent) {
            ReadForm form = form(official, units.id(official.unit()), Days.of(moment), serial++);
            officials.keep(Errand.LOADER, persons.id(official.key()), form, 0);
          }
          return new Made(Map.of());
        });
  }

  /**
   * Calls for substitutes of the batch that serves now; whoever is signed in may offer himself. Two
   * were admitted, one waits to be screened.
   */
  void callForSubstitutes(DemoPeople people, Troupe troupe, Instant now) {
    LocalDate today = Days.of(now);
    PoolDraft call =
        new PoolDraft(
            PoolKind.SUBSTITUTE,
            "干部下沉网格替补库",
            "本批下沉网格岗位因召回、调整空缺时的替补人选",
            today.plusDays(30),
            today.plusYears(1));
    UUID pool =
        errand
            .once(
                "officials:substitutes",
                "officials.edit",
                now.minus(Duration.ofDays(3)),
                Made.class,
                () -> new Made(Map.of("pool", pools.open(Errand.LOADER, call).id())))
            .id("pool");
    List<Person> clerks = people.with(Duty.UNIT_CLERK);
    for (int at = 0; at < OFFERS.size(); at++) {
      Actor himself = troupe.actor(clerks.get(SKIPPED + at * 2).key());
      offer(himself, pool, OFFERS.get(at), at < 2, now.minus(Duration.ofDays(2)));
    }
  }

  private void offer(Actor himself, UUID pool, String said, boolean admitted, Instant moment) {
    UUID entry =
        errand
            .own(
                "officials:offer:" + himself.account(),
                himself,
                moment,
                Made.class,
                () -> new Made(Map.of("entry", pools.offer(himself, pool, said))))
            .id("entry");
    if (admitted) {
      errand.once(
          "officials:admit:" + entry,
          "officials.edit",
          moment.plus(Duration.ofHours(3)),
          Made.class,
          () -> {
            pools.screen(Errand.LOADER, entry, 1, true, "所在单位同意，群众工作经验符合替补条件");
            return new Made(Map.of());
          });
    }
  }

  private ReadForm form(Official official, UUID home, LocalDate day, int serial) {
    OfficialForm form = DemoForms.of(official, units.name(home), day, serial);
    return new ReadForm(FormFile.of(official.name() + ".lrmx", form), form, List.of());
  }
}
