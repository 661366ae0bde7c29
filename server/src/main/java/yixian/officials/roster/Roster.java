package yixian.officials.roster;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Exports.Stretch;
import yixian.access.Progress.Tally;
import yixian.audit.Audit;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Page;
import yixian.kernel.Scope;
import yixian.kernel.sheet.SheetRow;
import yixian.officials.FormFile;
import yixian.officials.OfficialLine;
import yixian.officials.OfficialQuery;
import yixian.officials.Officials;
import yixian.officials.ReadForm;

/**
 * 干部花名册 · Takes officials out as one sheet and takes the sheet back: compared field by field with
 * the forms that are kept, all rows or none unless the good ones alone are asked for, and only what
 * differs becomes a new version.
 *
 * <p>Forms lie sealed and carry photos, so only some are open at a time. Who took out or looked
 * into how many is noted.
 */
@Component
class Roster {

  static final String EDIT = "officials.edit";
  static final String PRINT = "officials.print";
  private static final int OPEN_AT_ONCE = 200;

  private final Officials officials;
  private final Bearers bearers;
  private final Audit audit;
  private final Clock clock;

  Roster(Officials officials, Bearers bearers, Audit audit, Clock clock) {
    this.officials = officials;
    this.bearers = bearers;
    this.audit = audit;
    this.clock = clock;
  }

  /** A page of the list with the forms; its cursor says where the next begins. */
  Stretch<RosterLine, String> stretch(Actor now, OfficialQuery query, @Nullable String place) {
    Scope scope = now.scope(PRINT);
    Page<OfficialLine> page = officials.list(scope, query.from(place, OPEN_AT_ONCE));
    Map<UUID, FormFile> files =
        officials.latest(scope, page.items().stream().map(OfficialLine::person).toList());
    return new Stretch<>(
        page.items().stream()
            .map(line -> new RosterLine(line, form(files.get(line.person()), line.name())))
            .toList(),
        page.next());
  }

  /** Notes who takes out whom before the first row leaves; the number of officials. */
  int noteTaking(Actor actor, OfficialQuery query) {
    int rows = officials.count(actor.scope(PRINT), query);
    audit.note(
        actor,
        "officials.roster-out",
        "official",
        "roster",
        Map.of("rows", rows, "filter", query.toString()));
    return rows;
  }

  /** What would come of the sheet; the looking is noted. */
  RosterPreview preview(Actor actor, List<SheetRow> rows) {
    RosterPreview preview = compare(actor, rows).preview();
    audit.note(
        actor,
        "officials.roster-preview",
        "official",
        "roster",
        Map.of("rows", rows.size(), "changed", preview.changed()));
    return preview;
  }

  /** Keeps a new version of each form that a row changes, or tells row by row what hinders it. */
  RosterResult enter(
      Actor actor, String fileName, List<SheetRow> rows, boolean goodRowsOnly, Tally tally) {
    Comparison comparison = compare(actor, rows);
    boolean enters = comparison.faults().isEmpty() || goodRowsOnly;
    if (enters) {
      keep(actor, fileName, comparison.differences(), tally);
    }
    RosterResult result = comparison.result(enters);
    audit.note(
        actor,
        "officials.roster-in",
        "official",
        "roster",
        Map.of("rows", rows.size(), "kept", result.kept(), "faults", result.faults().size()));
    return result;
  }

  private Comparison compare(Actor actor, List<SheetRow> rows) {
    Comparison comparison = new Comparison(Days.today(clock));
    List<Bearer> found = bearers.of(actor, rows);
    for (int from = 0; from < rows.size(); from += OPEN_AT_ONCE) {
      int to = Math.min(from + OPEN_AT_ONCE, rows.size());
      Map<UUID, Comparison.Kept> kept = kept(actor.scope(EDIT), found.subList(from, to));
      for (int at = from; at < to; at++) {
        comparison.add(rows.get(at), found.get(at), kept);
      }
    }
    return comparison;
  }

  private Map<UUID, Comparison.Kept> kept(Scope scope, List<Bearer> bearers) {
    List<UUID> people = bearers.stream().flatMap(Roster::known).toList();
    Map<UUID, Integer> versions = officials.versions(scope, people);
    Map<UUID, Comparison.Kept> kept = new HashMap<>();
    officials
        .latest(scope, people)
        .forEach(
            (person, file) ->
                kept.put(
                    person,
                    new Comparison.Kept(
                        file.form(), Objects.requireNonNull(versions.get(person)))));
    return kept;
  }

  private void keep(
      Actor actor, String fileName, List<Comparison.Difference> differences, Tally tally) {
    Scope scope = actor.scope(EDIT);
    tally.expect(differences.size());
    for (int from = 0; from < differences.size(); from += OPEN_AT_ONCE) {
      List<Comparison.Difference> some =
          differences.subList(from, Math.min(from + OPEN_AT_ONCE, differences.size()));
      Map<UUID, FormFile> files =
          officials.latest(scope, some.stream().map(Comparison.Difference::person).toList());
      for (Comparison.Difference each : some) {
        String name = fileName + " 第 " + each.row() + " 行";
        ReadForm read = read(name, each, files.get(each.person()));
        officials.keep(actor, each.person(), read, each.seen());
        tally.step();
      }
    }
  }

  private static ReadForm read(
      String name, Comparison.Difference difference, @Nullable FormFile before) {
    OfficialForm form = difference.reading().applied(form(before, difference.name()));
    FormFile file = before == null ? FormFile.of(name, form) : before.with(name, form);
    return new ReadForm(file, form, List.of());
  }

  private static OfficialForm form(@Nullable FormFile file, String name) {
    return file == null ? OfficialForm.EMPTY.with(FormField.NAME, name) : file.form();
  }

  private static Stream<UUID> known(Bearer bearer) {
    return switch (bearer) {
      case Bearer.Known known -> Stream.of(known.person());
      case Bearer.Unknown _ -> Stream.empty();
    };
  }
}
