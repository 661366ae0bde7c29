package yixian.journal.report;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.journal.Book;
import yixian.journal.Books;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.ReportSource;
import yixian.kernel.ReportSource.Material;
import yixian.kernel.Scope;
import yixian.kernel.Sha256;
import yixian.kernel.Stretch;
import yixian.secondment.placement.Posting;

/**
 * 月度报告、任期总结 · Drafts, keeps and shows monthly reports and the summary of a term. Called inside the
 * road.
 *
 * <p>A draft is made of what is on record, so that nothing is written twice; the official edits,
 * adds and strikes, and signs once. From then on the content stands with its hash, and whoever
 * reads it reads the same. The host unit comments once. There is one report a month and no grade in
 * it.
 */
@Component
public class Reports {

  static final String READ = "journal.read";
  static final String WRITE = "journal.write";
  static final String COMMENT = "journal.comment";

  private final ReportStore store;
  private final ReportSheets sheets;
  private final ObjectProvider<ReportSource> sources;
  private final Books books;
  private final TermWindow window;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Reports(
      ReportStore store,
      ReportSheets sheets,
      ObjectProvider<ReportSource> sources,
      Books books,
      TermWindow window,
      Tidings tidings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.sources = sources;
    this.books = books;
    this.window = window;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /** One's own reports, the latest first. */
  public List<ReportLine> mine(Actor official) {
    UUID person = official.person();
    return person == null ? List.of() : sheets.lines(store.ofPerson(person));
  }

  /** One's own report. */
  public ReportSheet own(Actor official, UUID id) {
    return sheets.sheet(official, demandOwn(official, id));
  }

  /** The signed reports of a month within the reader's scope. */
  public List<ReportLine> signed(Actor reader, YearMonth month) {
    return sheets.lines(store.signed(reader.scope(READ), month));
  }

  /** A signed report within the reader's scope. */
  public ReportSheet sheet(Actor reader, UUID id) {
    return sheets.sheet(reader, demandSigned(reader.scope(READ), id));
  }

  /** One's own terms whose summary may be written today and is not signed. */
  public List<TermDue> termsDue(Actor official) {
    return books.mine(official).stream()
        .map(books::posting)
        .filter(window::isOpen)
        .filter(posting -> !isSigned(store.ofTerm(posting.id())))
        .map(posting -> new TermDue(posting.id(), posting.last(), window.last(posting)))
        .toList();
  }

  private static boolean isSigned(Optional<Report> report) {
    return report.filter(each -> each.state() == ReportState.SIGNED).isPresent();
  }

  /** Drafts the report of a month, or gathers into the draft what has come since. */
  public ReportSheet draft(Actor official, UUID placement, YearMonth month) {
    Book book = books.open(books.own(official, placement));
    demandServed(book, month);
    Optional<Report> before = store.ofMonth(placement, month);
    return draft(official, book, before, ReportKind.MONTH, month, Stretch.of(month));
  }

  /**
   * Drafts the summary of a term, about its end, from all that is on record of it; after the end
   * from all of it that is the official's own.
   */
  public ReportSheet draftTerm(Actor official, UUID placement) {
    Book book = books.open(books.own(official, placement));
    Posting posting = books.posting(book);
    window.demandOpen(posting);
    Stretch term = Stretch.term(posting.from(), posting.until());
    Optional<Report> before = store.ofTerm(placement);
    return draft(official, book, before, ReportKind.TERM, YearMonth.from(Days.today(clock)), term);
  }

  private ReportSheet draft(
      Actor official,
      Book book,
      Optional<Report> before,
      ReportKind kind,
      YearMonth month,
      Stretch stretch) {
    List<Material> materials =
        sources.stream()
            .flatMap(source -> source.materials(official, stretch).stream())
            .sorted(Comparator.comparing(Material::topic))
            .toList();
    Report report =
        before
            .map(draft -> gathered(official, draft, materials, isOver(kind, stretch)))
            .orElseGet(() -> first(official, book, kind, month, materials));
    noted(official, "journal.report-draft", report);
    return sheets.sheet(official, report);
  }

  private void demandServed(Book book, YearMonth month) {
    Posting posting = books.posting(book);
    if (!posting.meets(month.atDay(1), month.plusMonths(1).atDay(1))) {
      throw Problem.refused("not-serving", month + " 您不在此岗位服务，不用写月度报告");
    }
    if (month.isAfter(YearMonth.from(Days.today(clock)))) {
      throw Problem.refused("month-ahead", month + " 还没有到，到时再写");
    }
  }

  /** Rights end with the term: what was gathered in it could not be gathered again after it. */
  private boolean isOver(ReportKind kind, Stretch stretch) {
    return kind == ReportKind.TERM && !Days.today(clock).isBefore(stretch.end());
  }

  private Report gathered(
      Actor official, Report before, List<Material> materials, boolean keepsAll) {
    if (before.state() != ReportState.DRAFT) {
      throw Problem.refused("signed", before.called() + "已签名，请从列表中打开");
    }
    List<Sentence> sentences =
        keepsAll
            ? Editing.completed(before.sentences(), materials)
            : Editing.gathered(before.sentences(), materials);
    Report after = next(official, before, sentences);
    store.save(after, before.version());
    return after;
  }

  private Report first(
      Actor official, Book book, ReportKind kind, YearMonth month, List<Material> materials) {
    Report report =
        new Report(
            Ids.next(),
            book.placement(),
            book.person(),
            book.homeUnit(),
            book.hostUnit(),
            book.grid(),
            kind,
            month,
            ReportState.DRAFT,
            Editing.gathered(List.of(), materials),
            null,
            null,
            null,
            1,
            official.name(),
            clock.instant());
    store.add(report);
    return report;
  }

  /** Keeps what the official makes of his draft; the records behind a sentence stay as they are. */
  public ReportSheet edit(Actor official, UUID id, Edit edit) {
    Report before = demandDraft(official, id);
    Report after = next(official, before, Editing.of(before.sentences(), edit.sentences()));
    store.save(after, edit.version());
    noted(official, "journal.report-edit", after);
    return sheets.sheet(official, after);
  }

  /** Signs the report: what was struck is gone, and nothing of the rest changes afterwards. */
  public ReportSheet sign(Actor official, UUID id, int seen) {
    Report draft = demandDraft(official, id);
    if (draft.sentences().stream().allMatch(Sentence::struck)) {
      throw Problem.refused("nothing-said", "报告里一句也没有，请至少写一句再签名");
    }
    List<Sentence> said = draft.sentences().stream().filter(each -> !each.struck()).toList();
    Instant now = clock.instant();
    Report signed =
        new Report(
            id,
            draft.placement(),
            draft.person(),
            draft.homeUnit(),
            draft.hostUnit(),
            draft.grid(),
            draft.kind(),
            draft.month(),
            ReportState.SIGNED,
            said,
            now,
            hash(store.content(said)),
            null,
            seen + 1,
            official.name(),
            now);
    store.save(signed, seen);
    tidings.signed(signed);
    audit.note(
        official,
        "journal.report-sign",
        "report",
        id,
        Map.of("report", signed.called(), "hash", String.valueOf(signed.hash())));
    return sheets.sheet(official, signed);
  }

  /** The host unit's word on a signed report, once. */
  public ReportSheet comment(Actor actor, UUID id, String text) {
    Report report = demandSigned(actor.scope(COMMENT), id);
    if (!actor.scope(COMMENT).covers(Set.of(report.hostUnit()), null, null)) {
      throw Problem.forbidden("报告由接收单位点评，该单位不在您的管辖范围内");
    }
    if (report.comment() != null) {
      throw Problem.refused("commented", "接收单位已由 " + report.comment().by() + " 点评过，点评只有一次");
    }
    Report after = sheets.commented(report, Editing.told(text, "comment", "点评", 1000), actor);
    store.save(after, report.version());
    tidings.commented(after);
    noted(actor, "journal.report-comment", after);
    return sheets.sheet(actor, after);
  }

  private Report next(Actor official, Report before, List<Sentence> sentences) {
    return new Report(
        before.id(),
        before.placement(),
        before.person(),
        before.homeUnit(),
        before.hostUnit(),
        before.grid(),
        before.kind(),
        before.month(),
        before.state(),
        sentences,
        null,
        null,
        null,
        before.version() + 1,
        official.name(),
        clock.instant());
  }

  private void noted(Actor actor, String deed, Report report) {
    audit.note(actor, deed, "report", report.id(), Map.of("report", report.called()));
  }

  private Report demandOwn(Actor official, UUID id) {
    UUID person = official.person();
    if (person == null) {
      throw Problem.notFound("月度报告");
    }
    return store.own(person, id).orElseThrow(() -> Problem.notFound("月度报告"));
  }

  private Report demandDraft(Actor official, UUID id) {
    Report report = demandOwn(official, id);
    if (report.state() != ReportState.DRAFT) {
      throw Problem.refused("signed", "这份报告已签名，内容不能再改");
    }
    if (report.kind() == ReportKind.TERM) {
      window.demandOpen(books.posting(books.own(official, report.placement())));
    }
    return report;
  }

  private Report demandSigned(Scope scope, UUID id) {
    return store.signed(scope, id).orElseThrow(() -> Problem.notFound("月度报告"));
  }

  /** SHA-256 over the content as it is kept. */
  static String hash(String content) {
    return Sha256.hex(content);
  }
}
