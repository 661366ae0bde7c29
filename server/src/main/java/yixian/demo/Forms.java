package yixian.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.demo.cohort.DemoForms;
import yixian.demo.cohort.Official;
import yixian.directory.Units;
import yixian.documents.form.OfficialForm;
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

  /** Calls for substitutes of the batch that serves now; whoever is signed in may offer himself. */
  void callForSubstitutes(Instant now) {
    LocalDate today = Days.of(now);
    PoolDraft call =
        new PoolDraft(
            PoolKind.SUBSTITUTE,
            "干部下沉网格替补库",
            "本批下沉网格岗位因召回、调整空缺时的替补人选",
            today.plusDays(30),
            today.plusYears(1));
    errand.once(
        "officials:substitutes",
        "officials.edit",
        now,
        Made.class,
        () -> new Made(Map.of("pool", pools.open(Errand.LOADER, call).id())));
  }

  private ReadForm form(Official official, UUID home, LocalDate day, int serial) {
    OfficialForm form = DemoForms.of(official, units.name(home), day, serial);
    return new ReadForm(FormFile.of(official.name() + ".lrmx", form), form, List.of());
  }
}
