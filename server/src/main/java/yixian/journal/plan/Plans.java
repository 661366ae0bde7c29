package yixian.journal.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.journal.Book;
import yixian.journal.Books;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.Batches;
import yixian.secondment.placement.Posting;

/**
 * 个人计划、“六个一” · Keeps what an official means to do and ticks the list of his batch. Called inside
 * the road.
 *
 * <p>The list is the organisation department's, for a whole batch, each item with the basis on
 * which it is asked for. A tick points to a record of the official's own service; there is no
 * number to type, and nobody is compared with anybody.
 */
@Component
public class Plans {

  static final String READ = "journal.read";
  static final String WRITE = "journal.write";
  static final String MANAGE = "journal.manage";
  private static final int MOST_AIMS = 30;
  private static final int LONGEST_AIM = 200;
  private static final int LONGEST_OUTCOME = 500;
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_BASIS = 200;
  private static final int MOST_WANTED = 99;

  private final PlanStore store;
  private final Pointers pointers;
  private final Books books;
  private final Batches batches;
  private final People people;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Plans(
      PlanStore store,
      Pointers pointers,
      Books books,
      Batches batches,
      People people,
      Units units,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.pointers = pointers;
    this.books = books;
    this.batches = batches;
    this.people = people;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** One's own plans, that of the latest placement first. */
  public List<PlanSheet> mine(Actor official) {
    return books.mine(official).stream().map(book -> sheet(book, true)).toList();
  }

  /** The plan of a placement within the reader's scope. */
  public PlanSheet sheet(Actor reader, UUID placement) {
    return sheet(books.get(reader.scope(READ), placement), false);
  }

  /** Writes one's plan anew, against the version seen. */
  public PlanSheet write(Actor official, UUID placement, int seen, List<Aim> aims) {
    Book book = books.open(books.own(official, placement));
    List<Fault> faults = faults(aims);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    books.turn(book, seen);
    store.replaceAims(placement, aims.stream().map(Plans::trimmed).toList());
    audit.note(official, "journal.plan", "placement", placement, Map.of("aims", aims.size()));
    return sheet(books.own(official, placement), true);
  }

  /** The records of a month that could tick an item of one's list. */
  public List<Pointer> candidates(
      Actor official, UUID placement, @Nullable UUID item, @Nullable YearMonth month) {
    Book book = books.own(official, placement);
    if (item == null || month == null) {
      throw Problem.invalid(new Fault("item", "没有说明哪一项、哪个月", "请选择事项和月份"));
    }
    Item wanted = item(book, item);
    return pointers.of(official, month).stream()
        .filter(pointer -> wanted.evidence().contains(pointer.evidence()))
        .toList();
  }

  /** Ticks an item by a record of a month. */
  public PlanSheet tick(Actor official, UUID placement, UUID item, UUID subject, YearMonth month) {
    Book book = books.open(books.own(official, placement));
    Pointer pointer =
        candidates(official, placement, item, month).stream()
            .filter(each -> each.subject().equals(subject))
            .findFirst()
            .orElseThrow(
                () -> Problem.invalid(new Fault("subject", "没有这条可用的记录", "请从您当月的事件、走访或随手记中选择")));
    Tick tick = new Tick(Ids.next(), item, placement, pointer.evidence(), subject, clock.instant());
    if (!store.tick(tick)) {
      throw Problem.refused("ticked", "这条记录已经勾过这一项");
    }
    audit.note(
        official,
        "journal.tick",
        "placement",
        placement,
        Map.of("item", item, "evidence", tick.evidence()));
    return sheet(book, true);
  }

  /** Takes a tick back. */
  public PlanSheet untick(Actor official, UUID placement, UUID tick) {
    Book book = books.own(official, placement);
    if (store.ticks(placement).stream().noneMatch(each -> each.id().equals(tick))) {
      throw Problem.notFound("这一勾");
    }
    store.untick(placement, tick);
    audit.note(official, "journal.untick", "placement", placement, Map.of("tick", tick));
    return sheet(book, true);
  }

  /** The list of a batch. */
  public List<Item> items(UUID batch) {
    return store.items(batch);
  }

  /** Puts an item on the list of a batch. */
  public Item add(Actor actor, UUID batch, ItemDraft draft) {
    Batch of = batches.get(actor.scope(MANAGE), batch);
    List<Fault> faults = faults(draft);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    Item item =
        new Item(
            Ids.next(),
            Objects.requireNonNull(draft.title()).strip(),
            Objects.requireNonNull(draft.basis()).strip(),
            Objects.requireNonNull(draft.wanted()),
            Objects.requireNonNull(draft.evidence()).stream().distinct().sorted().toList());
    store.add(of.id(), item, actor, clock.instant());
    audit.note(
        actor,
        "journal.item-add",
        "batch",
        batch,
        Map.of("title", item.title(), "basis", item.basis(), "wanted", item.wanted()));
    return item;
  }

  /** Takes an item off the list, as long as nobody has ticked it. */
  public void drop(Actor actor, UUID item) {
    if (store.ticked(item)) {
      throw Problem.refused("item-ticked", "已有人勾过这一项，不能删除");
    }
    if (!store.drop(item)) {
      throw Problem.notFound("清单事项");
    }
    audit.note(actor, "journal.item-drop", "item", item, Map.of());
  }

  /** What ticks the list, oldest first. */
  List<Tick> ticks(UUID placement) {
    return store.ticks(placement);
  }

  List<Aim> aims(UUID placement) {
    return store.aims(placement);
  }

  private Item item(Book book, UUID item) {
    return store.item(book.batch(), item).orElseThrow(() -> Problem.notFound("清单事项"));
  }

  private PlanSheet sheet(Book book, boolean own) {
    Posting posting = books.posting(book);
    Map<UUID, List<Tick>> ticks =
        store.ticks(book.placement()).stream().collect(Collectors.groupingBy(Tick::item));
    return new PlanSheet(
        book.placement(),
        people.name(book.person()),
        batches.behind(book.batch()).name(),
        units.name(book.hostUnit()),
        posting.from(),
        posting.until().minusDays(1),
        store.aims(book.placement()),
        store.items(book.batch()).stream()
            .map(item -> line(item, ticks.getOrDefault(item.id(), List.of()), own))
            .toList(),
        own,
        book.version());
  }

  private static PlanSheet.Line line(Item item, List<Tick> ticks, boolean own) {
    return new PlanSheet.Line(item, ticks.stream().map(tick -> mark(tick, own)).toList());
  }

  private static PlanSheet.Mark mark(Tick tick, boolean own) {
    String record = tick.evidence().record();
    boolean opens = own || !record.equals("note");
    return new PlanSheet.Mark(
        tick.id(), tick.evidence().label(), record, opens ? tick.subject() : null, tick.at());
  }

  private static List<Fault> faults(List<Aim> aims) {
    List<Fault> faults = new ArrayList<>();
    if (aims.size() > MOST_AIMS) {
      faults.add(new Fault("aims", "计划最多 " + MOST_AIMS + " 项", "请合并或删去一些"));
    }
    Set<String> texts = new HashSet<>();
    for (int at = 0; at < aims.size(); at++) {
      Aim aim = aims.get(at);
      String field = "aims." + at;
      if (!texts.add(aim.text().strip())) {
        faults.add(new Fault(field + ".text", "两项计划写得一样", "请删去一项"));
      }
      length(faults, field + ".text", aim.text(), "计划", LONGEST_AIM);
      if (aim.doneOn() != null) {
        length(faults, field + ".outcome", aim.outcome(), "完成情况", LONGEST_OUTCOME);
      }
    }
    return faults;
  }

  private static List<Fault> faults(ItemDraft draft) {
    List<Fault> faults = new ArrayList<>();
    length(faults, "title", draft.title(), "事项", LONGEST_TITLE);
    length(faults, "basis", draft.basis(), "依据", LONGEST_BASIS);
    Integer wanted = draft.wanted();
    if (wanted == null || wanted < 1 || wanted > MOST_WANTED) {
      faults.add(new Fault("wanted", "数量应为 1 至 " + MOST_WANTED, "请填写需要几条记录"));
    }
    if (draft.evidence() == null || draft.evidence().isEmpty()) {
      faults.add(new Fault("evidence", "没有选择凭据", "请选择可用哪类记录来勾"));
    }
    return faults;
  }

  private static void length(
      List<Fault> faults, String field, @Nullable String text, String what, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      faults.add(new Fault(field, what + "应为 1 至 " + longest + " 个字", "请填写" + what));
    }
  }

  private static Aim trimmed(Aim aim) {
    LocalDate done = aim.doneOn();
    String outcome = aim.outcome();
    return new Aim(
        aim.text().strip(),
        aim.due(),
        done,
        done == null || outcome == null ? null : outcome.strip());
  }
}
