package yixian.officials.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.access.Progress;
import yixian.audit.Audit;
import yixian.directory.NewPerson;
import yixian.directory.People;
import yixian.documents.Finding;
import yixian.documents.Reading;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Scope;
import yixian.officials.FormChange;
import yixian.officials.FormFile;
import yixian.officials.Officials;
import yixian.officials.ReadForm;

/**
 * 导入表册 · Looks at forms before anything is written, then keeps them: all or none, or the good ones
 * only where somebody says so. One audit note for each form that is kept.
 */
@Component
class Intake {

  private static final String EDIT = "officials.edit";
  private static final int LONGEST_TITLE = 60;

  private final Officials officials;
  private final Recognition recognition;
  private final People people;
  private final Audit audit;

  Intake(Officials officials, Recognition recognition, People people, Audit audit) {
    this.officials = officials;
    this.recognition = recognition;
    this.people = people;
    this.audit = audit;
  }

  /** What would become of each file; forms that are kept are opened for it, which is noted. */
  List<PreviewRow> preview(Actor actor, List<Brought> parcel) {
    Scope scope = actor.scope(EDIT);
    List<ReadForm> forms = parcel.stream().flatMap(each -> each.findForm().stream()).toList();
    List<Match> matches =
        recognition.of(actor, forms.stream().map(Recognition.Sought::by).toList());
    List<UUID> known =
        matches.stream().flatMap(match -> Stream.ofNullable(match.person())).toList();
    Map<UUID, FormFile> kept = officials.latest(scope, known);
    Map<UUID, Integer> versions = officials.versions(scope, known);
    Map<UUID, String> names = people.names(known);
    List<PreviewRow> rows = new ArrayList<>();
    int at = 0;
    for (Brought brought : parcel) {
      if (brought.findForm().isEmpty()) {
        rows.add(unread(brought));
        continue;
      }
      Match match = matches.get(at++);
      rows.add(row(brought.name(), brought.findForm().get(), match, kept, versions, names));
    }
    audit.note(
        actor,
        "officials.preview",
        "official",
        "intake",
        Map.of("files", parcel.size(), "compared", kept.size()));
    return rows;
  }

  private static PreviewRow unread(Brought brought) {
    return new PreviewRow(
        brought.name(),
        null,
        null,
        null,
        null,
        null,
        0,
        List.of(),
        brought.reading().findings().stream().map(Intake::fault).toList(),
        List.of());
  }

  private static PreviewRow row(
      String file,
      ReadForm form,
      Match match,
      Map<UUID, FormFile> kept,
      Map<UUID, Integer> versions,
      Map<UUID, String> names) {
    UUID person = match.person();
    FormFile before = person == null ? null : kept.get(person);
    List<Fault> doubts = new ArrayList<>(form.doubts().stream().map(Intake::fault).toList());
    if (person != null && !form.name().equals(names.get(person))) {
      doubts.add(new Fault("姓名", "在册姓名为“" + names.get(person) + "”，与表上不同", "核对是否更名；不是同一人的请勿导入"));
    }
    return new PreviewRow(
        file,
        form.name(),
        form.findBirth().map(Objects::toString).orElse(null),
        form.form().posts().present(),
        match,
        person,
        person == null ? 0 : versions.getOrDefault(person, 0),
        before == null ? List.of() : FormChange.between(before.form(), form.form()),
        List.of(),
        doubts);
  }

  /** Keeps the forms, or tells file by file what hinders it. */
  IntakeResult enter(Actor actor, List<Brought> parcel, IntakeOrder order, Progress.Tally tally) {
    List<ReadForm> forms = parcel.stream().flatMap(each -> each.findForm().stream()).toList();
    Sorting sorting = new Sorting(actor, order, officials);
    sorting.sort(
        parcel, recognition.of(actor, forms.stream().map(Recognition.Sought::by).toList()));
    boolean keeps = sorting.faults().isEmpty() || Boolean.TRUE.equals(order.goodOnly());
    int founded = 0;
    if (keeps) {
      tally.expect(sorting.good().size());
      for (Sorting.Sorted each : sorting.good()) {
        UUID person = each.person();
        if (person == null) {
          founded++;
          person = people.add(actor, newPerson(each.form(), order));
        }
        officials.keep(actor, person, each.form(), each.seen());
        tally.step();
      }
    }
    IntakeResult result =
        new IntakeResult(
            parcel.size(),
            keeps ? sorting.good().size() : 0,
            sorting.unchanged(),
            founded,
            sorting.faults());
    audit.note(
        actor,
        "officials.import",
        "official",
        "intake",
        Map.of("files", result.files(), "kept", result.kept(), "faults", result.faults().size()));
    return result;
  }

  private static NewPerson newPerson(ReadForm form, IntakeOrder order) {
    String post = form.form().posts().present().strip().replaceAll("\\s+", " ");
    return new NewPerson(
        form.name(),
        null,
        order.unit(),
        post.substring(0, Math.min(post.length(), LONGEST_TITLE)),
        null);
  }

  static Fault fault(Finding finding) {
    String place =
        finding.line() == null ? finding.field() : finding.field() + "第 " + finding.line() + " 行";
    String seen = finding.found().isEmpty() ? "" : "现为“" + finding.found() + "”，";
    return new Fault(place, seen + finding.wrong(), finding.mend());
  }

  static List<Fault> faults(Reading<?> reading) {
    return reading.findings().stream().map(Intake::fault).toList();
  }
}
