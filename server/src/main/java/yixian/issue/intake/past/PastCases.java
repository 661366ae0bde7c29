package yixian.issue.intake.past;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import yixian.access.Progress.Tally;
import yixian.audit.Audit;
import yixian.grid.Grids;
import yixian.issue.Codes;
import yixian.issue.Names;
import yixian.issue.category.Categories;
import yixian.issue.intake.Lexica;
import yixian.issue.intake.Upload;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetFile;

/**
 * 历史工单导入 · Takes past cases in from a sheet, all or none unless the sound rows alone are asked for.
 *
 * <p>The sheet is read twice as a stream, once to look and once to write, in one transaction with
 * its one audit note, so that no file is too long and nothing is half done. Times and closings stay
 * as they were: no clock starts, nobody is told, nothing comes onto anybody's list; figures count
 * them at their own times. A number of a source is taken in once. As long as nobody has acted on
 * any of them, all can be taken back.
 */
@Component
public class PastCases {

  static final String IMPORT = "issue.import";
  private static final int SAMPLE_ROWS = 4;
  private static final int AT_ONCE = 2_000;
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_NAME = 40;

  private final PastStore store;
  private final ImportStore imports;
  private final PastFacts facts;
  private final Lexica lexica;
  private final Grids grids;
  private final Codes codes;
  private final Categories categories;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  PastCases(
      PastStore store,
      ImportStore imports,
      PastFacts facts,
      Lexica lexica,
      Grids grids,
      Codes codes,
      Categories categories,
      Names names,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.imports = imports;
    this.facts = facts;
    this.lexica = lexica;
    this.grids = grids;
    this.codes = codes;
    this.categories = categories;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a sheet looks like, and which column is likely to tell what. */
  record Look(List<String> heads, Map<PastField, String> columns, List<List<String>> lines) {}

  Look look(Upload upload) {
    List<String> heads = upload.heads();
    List<List<String>> lines = SheetFile.top(upload.file(), SAMPLE_ROWS);
    return new Look(heads, Mapping.guessed(heads), lines.subList(1, lines.size()));
  }

  /** What would come of it; nothing is written. */
  Trial trial(Upload upload, Mapping mapping) {
    Findings findings = sift(upload, upload.heads(), mapping, _ -> {}, _ -> {});
    return new Trial(
        findings.rows(),
        findings.good(),
        findings.knownRows(),
        findings.badRows(),
        findings.faultsInAll(),
        findings.faults(),
        findings.strange(),
        findings.states().entrySet().stream()
            .map(each -> new Trial.Sum(each.getKey().state().label(), each.getValue()))
            .toList(),
        findings.first(),
        findings.last(),
        findings.samples().stream().map(this::sample).toList(),
        imports.same(upload.hash()).orElse(null));
  }

  /** Tells every fault of a sheet, however many there are. */
  void faults(Upload upload, Mapping mapping, Consumer<Fault> listener) {
    sift(upload, upload.heads(), mapping, listener, _ -> {});
  }

  /** Takes a sheet in whose heads and words are all understood as they are. */
  public PastResult takeIn(Actor actor, Upload upload, String source) {
    Mapping plain = new Mapping(source, null, Mapping.guessed(upload.heads()), null);
    return takeIn(actor, upload, plain, false, Tally.NOBODY);
  }

  /** Takes the sheet in. */
  PastResult takeIn(
      Actor actor, Upload upload, Mapping mapping, boolean goodRowsOnly, Tally tally) {
    store.lock(mapping.source().strip());
    List<String> heads = upload.heads();
    Findings looked = sift(upload, heads, mapping, _ -> {}, _ -> {});
    boolean enters = looked.good() > 0 && (looked.badRows() == 0 || goodRowsOnly);
    PastImport brought = null;
    if (enters) {
      brought = begun(actor, upload, mapping, looked);
      write(upload, heads, mapping, brought, tally);
    }
    audit.note(
        actor,
        "issue.past-in",
        "past-import",
        brought == null ? "none" : brought.id(),
        Map.of(
            "source", mapping.source(),
            "file", upload.name(),
            "hash", upload.hash(),
            "rows", looked.rows(),
            "taken", enters ? looked.good() : 0,
            "known", looked.knownRows(),
            "bad", looked.badRows()));
    return new PastResult(
        brought,
        looked.rows(),
        enters ? looked.good() : 0,
        looked.knownRows(),
        looked.badRows(),
        looked.faultsInAll(),
        looked.faults());
  }

  private PastImport begun(Actor actor, Upload upload, Mapping mapping, Findings looked) {
    PastImport begun =
        new PastImport(
            Ids.next(),
            mapping.source().strip(),
            upload.name(),
            upload.hash(),
            looked.rows(),
            looked.good(),
            looked.knownRows(),
            looked.badRows(),
            Objects.requireNonNull(looked.first()),
            Objects.requireNonNull(looked.last()),
            clock.instant(),
            actor.name(),
            null);
    imports.add(begun);
    return begun;
  }

  private void write(
      Upload upload, List<String> heads, Mapping mapping, PastImport brought, Tally tally) {
    Taken.Errand errand =
        new Taken.Errand(brought.id(), brought.source(), brought.by(), brought.at());
    tally.expect(brought.taken());
    sift(
        upload,
        heads,
        mapping,
        _ -> {},
        batch -> {
          List<Taken> taken = new ArrayList<>(batch.size());
          for (PastCase each : batch) {
            taken.add(Taken.of(each, codes.next(each.reported()), errand));
          }
          store.add(taken);
          for (Taken each : taken) {
            facts.tell(each);
            tally.step();
          }
        });
  }

  private Findings sift(
      Upload upload,
      List<String> heads,
      Mapping mapping,
      Consumer<Fault> listener,
      Consumer<List<PastCase>> taker) {
    Findings findings = new Findings(listener);
    RowReading reading =
        new RowReading(mapping, heads, Terms.of(lexica), grids, findings, clock.instant());
    new Sifting(store, mapping, reading, findings, taker).pass(upload);
    return findings;
  }

  private Trial.Sample sample(PastCase each) {
    return new Trial.Sample(
        each.row(),
        each.number(),
        each.summary(),
        each.category() == null ? null : categories.book().path(each.category()),
        each.unit() == null ? null : names.unit(each.unit()).name(),
        each.place().grid().map(grid -> grid.name()).orElse(null),
        each.state().state().label(),
        each.reported(),
        each.closed());
  }

  List<PastImport> list() {
    return imports.list();
  }

  /** Takes all cases of an import back, as if it had never been; that it was, stays on record. */
  public PastImport takeBack(Actor actor, UUID id, String reason) {
    PastImport brought = imports.lock(id).orElseThrow(() -> Problem.notFound("导入记录"));
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Problem.invalid(new Fault("reason", "撤回原因应为 1 至 " + LONGEST_REASON + " 字", "请写明为何撤回"));
    }
    if (brought.revoked() != null) {
      throw Problem.conflict(
          "这次导入已被 " + brought.revoked().by() + " 撤回",
          brought.revoked().by(),
          brought.revoked().at());
    }
    int touched = store.touched(id);
    if (touched > 0) {
      throw acted("其中 " + touched + " 件导入后已有人办理");
    }
    removeAll(id, reason);
    Instant now = clock.instant();
    imports.revoke(id, new PastImport.Revoked(now, actor.name(), reason.strip()));
    Map<String, Object> note = new HashMap<>();
    note.put("source", brought.source());
    note.put("hash", brought.fileHash());
    note.put("cases", brought.taken());
    note.put("reason", reason.strip());
    audit.note(actor, "issue.past-back", "past-import", id, note);
    return imports.lock(id).orElseThrow();
  }

  private void removeAll(UUID id, String reason) {
    try {
      for (List<UUID> some = store.some(id, AT_ONCE);
          !some.isEmpty();
          some = store.some(id, AT_ONCE)) {
        facts.withdraw(some, "撤回历史导入：" + reason.strip());
        store.remove(some);
      }
    } catch (DataIntegrityViolationException e) {
      throw acted("其中有工单已被其他记录引用");
    }
  }

  private static Problem acted(String what) {
    return Problem.refused("acted-on", what + "，不能整批撤回；确有错误请逐件更正或作废");
  }

  List<KeptMapping> mappings() {
    return imports.mappings();
  }

  /** Keeps a mapping under a name for the next file. */
  KeptMapping keep(Actor actor, String name, Mapping mapping) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Problem.invalid(new Fault("name", "对照名称应为 1 至 " + LONGEST_NAME + " 字", "请起一个认得出来源的名称"));
    }
    KeptMapping kept = new KeptMapping(name.strip(), mapping, clock.instant(), actor.name());
    imports.keep(kept);
    audit.note(actor, "issue.past-mapping", "past-mapping", kept.name(), Map.of());
    return kept;
  }
}
