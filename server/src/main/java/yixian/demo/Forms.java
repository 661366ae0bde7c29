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

/**
 * 任免审批表 · Has the organisation department keep the forms of those who are sent. Whether somebody is
 * a three-door official is known from his CV and from nowhere else.
 */
@Component
class Forms {

  private final Officials officials;
  private final Units units;
  private final Errand errand;

  Forms(Officials officials, Units units, Errand errand) {
    this.officials = officials;
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

  private ReadForm form(Official official, UUID home, LocalDate day, int serial) {
    OfficialForm form = DemoForms.of(official, units.name(home), day, serial);
    return new ReadForm(FormFile.of(official.name() + ".lrmx", form), form, List.of());
  }
}
