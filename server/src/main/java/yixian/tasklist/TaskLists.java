package yixian.tasklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetRow;
import yixian.tasklist.Splitting.Spot;
import yixian.tasklist.db.tables.records.ItemsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;

/**
 * 任务清单 · Drafts lists, fills them from sheets, sends them to those who serve in the grids, and
 * urges what is overdue. Called inside the road.
 *
 * <p>A list that asks people who are being asked already goes out only with a written reason. Items
 * live as long as the list's purpose: on its day of forgetting they are deleted with all that was
 * told about people, and only counts stay.
 */
@Component
public class TaskLists {

  static final String VIEW = "tasklist.view";
  public static final String SEND = "tasklist.send";
  public static final String ANSWER = "tasklist.answer";
  static final String EXPORT = "tasklist.export";

  private static final Duration BETWEEN_URGES = Duration.ofHours(1);
  private static final int LONGEST_REASON = 500;

  private final ListStore store;
  private final ItemStore items;
  private final Splitting splitting;
  private final SentOnce once;
  private final Tallying tallying;
  private final Written written;
  private final Telling telling;
  private final Audit audit;
  private final Clock clock;

  TaskLists(
      ListStore store,
      ItemStore items,
      Splitting splitting,
      SentOnce once,
      Tallying tallying,
      Written written,
      Telling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.items = items;
    this.splitting = splitting;
    this.once = once;
    this.tallying = tallying;
    this.written = written;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** 办到何处 · Where a list or an item stands after a deed: the version the next one must name. */
  public record Standing(UUID id, int version) {}

  /** 导入结果 · Rows read, items kept, and each fault with its row; with a fault nothing is kept. */
  public record Entered(int rows, int accepted, int unplaced, List<Fault> faults) {

    public Entered {
      faults = List.copyOf(faults);
    }
  }

  /** Writes a list down; nobody is told yet. */
  public Standing draft(Actor actor, ListDraft draft) {
    Instant now = clock.instant();
    DraftCheck.demand(draft, actor.scope(SEND), now);
    ListsRecord list = new ListsRecord();
    list.setId(Ids.next());
    list.setCode("QD%d-%05d".formatted(Days.of(now).getYear(), store.number()));
    list.setTitle(Objects.requireNonNull(draft.title()).strip());
    list.setPurpose(Objects.requireNonNull(draft.purpose()).strip());
    list.setBasis(Objects.requireNonNull(draft.basis()).strip());
    list.setOwner(Objects.requireNonNull(draft.owner()));
    list.setDue(Objects.requireNonNull(draft.due()));
    list.setExpires(Objects.requireNonNull(draft.expires()));
    list.setQuestions(written.write(written.questions(draft)));
    list.setState(ListState.DRAFT.name());
    list.setMadeAt(now);
    list.setTold(false);
    list.setChangedAt(now);
    list.setChangedBy(actor.name());
    list.setVersion(1);
    store.add(list);
    audit.note(actor, "tasklist.draft", "tasklist", list.getId(), Map.of("code", list.getCode()));
    return new Standing(list.getId(), 1);
  }

  /** Takes the rows of a sheet as the items of a draft, in the place of those before. */
  public Entered enter(Actor actor, UUID id, List<SheetRow> rows) {
    ListsRecord list = owned(actor, id);
    demandState(list, ListState.DRAFT, "导入条目");
    ItemRows read = ItemRows.of(rows);
    List<ItemsRecord> kept =
        read.faults().isEmpty() ? placed(actor, list, read.items()) : List.of();
    if (!kept.isEmpty()) {
      items.replace(id, kept);
    }
    audit.note(
        actor,
        "tasklist.enter",
        "tasklist",
        id,
        Map.of("rows", rows.size(), "accepted", kept.size(), "faults", read.faults().size()));
    long unplaced = kept.stream().filter(item -> item.getGrid() == null).count();
    return new Entered(rows.size(), kept.size(), (int) unplaced, read.faults());
  }

  private List<ItemsRecord> placed(Actor actor, ListsRecord list, List<NewItem> told) {
    Instant now = clock.instant();
    Splitting.Placing placing = splitting.placing();
    List<ItemsRecord> placed = new ArrayList<>();
    for (NewItem each : told) {
      ItemsRecord item = new ItemsRecord();
      item.setId(Ids.next());
      item.setList(list.getId());
      item.setNumber(placed.size() + 1);
      item.setOwner(list.getOwner());
      item.setSent(false);
      item.setWhat(each.what());
      item.setAddress(each.address());
      lay(item, placing.of(each));
      item.setKnown("{}");
      item.setAnswers("{}");
      item.setPhotos(new UUID[0]);
      item.setState((item.getGrid() == null ? ItemState.UNPLACED : ItemState.PENDING).name());
      item.setVersion(1);
      item.setChangedAt(now);
      item.setChangedBy(actor.name());
      items.seal(item, each);
      placed.add(item);
    }
    return placed;
  }

  private static void lay(ItemsRecord item, Spot spot) {
    item.setLongitude(spot.point() == null ? null : spot.point().longitude());
    item.setLatitude(spot.point() == null ? null : spot.point().latitude());
    item.setGrid(spot.grid());
    item.setUnit(spot.unit());
    item.setTown(spot.town());
  }

  /** What whoever sends the list should know before he does. */
  Before before(Actor actor, UUID id) {
    ListsRecord list = owned(actor, id);
    demandState(list, ListState.DRAFT, "查重");
    List<ItemsRecord> wanted = items.all(id);
    Map<UUID, List<UUID>> serving = serving(wanted);
    Map<UUID, String> names = tallying.gridNames(grids(wanted));
    Map<UUID, Long> perGrid =
        wanted.stream()
            .filter(item -> item.getGrid() != null)
            .collect(Collectors.groupingBy(ItemsRecord::getGrid, Collectors.counting()));
    List<Before.Share> shares =
        perGrid.entrySet().stream()
            .map(
                share ->
                    new Before.Share(
                        names.get(share.getKey()),
                        share.getValue().intValue(),
                        serving.getOrDefault(share.getKey(), List.of()).size()))
            .sorted(Comparator.comparing(share -> String.valueOf(share.grid())))
            .toList();
    return new Before(
        wanted.size(),
        (int) wanted.stream().filter(item -> item.getGrid() == null).count(),
        shares.stream().filter(share -> share.takers() == 0).mapToInt(Before.Share::items).sum(),
        once.clashes(list, wanted),
        reused(list, wanted, once.known(actor.scope(SEND), list, wanted)),
        shares);
  }

  private List<Before.Reuse> reused(
      ListsRecord list, List<ItemsRecord> wanted, Map<String, Map<String, Written.Known>> known) {
    return written.questions(list.getQuestions()).stream()
        .map(
            question ->
                new Before.Reuse(
                    question.text(),
                    (int)
                        wanted.stream()
                            .map(item -> known.get(SentOnce.key(item.getMark())))
                            .filter(each -> each != null && each.containsKey(question.id()))
                            .count()))
        .filter(reuse -> reuse.items() > 0)
        .toList();
  }

  /** Sends or ends a list that is as it was seen. */
  public Standing move(Actor actor, UUID id, ListOrder order) {
    ListsRecord list = owned(actor, id);
    ListState from = ListState.valueOf(list.getState());
    ListMove move = order.move();
    if (move == ListMove.FORGET || ListLifecycle.GRAPH.find(from, move).isEmpty()) {
      throw Problem.refused("not-now", "“" + from.label() + "”的清单不能“" + move.label() + "”");
    }
    Instant now = clock.instant();
    list.setState(ListLifecycle.GRAPH.find(from, move).orElseThrow().to().name());
    list.setChangedAt(now);
    list.setChangedBy(actor.name());
    Map<UUID, Integer> holders = Map.of();
    if (move == ListMove.SEND) {
      holders = send(actor, list, reason(order), now);
    } else {
      list.setEndedAt(now);
      store.withdraw(id);
    }
    store.save(list, order.version());
    audit.note(actor, "tasklist.move", "tasklist", id, Map.of("move", move.code()));
    telling.sent(list, holders);
    return new Standing(id, list.getVersion());
  }

  private Map<UUID, Integer> send(
      Actor actor, ListsRecord list, @Nullable String despite, Instant now) {
    List<ItemsRecord> wanted = items.all(list.getId());
    if (wanted.isEmpty()) {
      throw Problem.refused("no-items", "清单还没有条目，请先导入");
    }
    if (!list.getDue().isAfter(now)) {
      throw Problem.refused("due-passed", "反馈时限已过，不能下发，请另编一份清单");
    }
    if (despite == null && !once.clashes(list, wanted).isEmpty()) {
      throw Problem.refused("asked-already", "同一对象或同一目的已有清单正在进行，请先核对；确需下发的，请写明理由");
    }
    list.setDespite(despite);
    list.setSentAt(now);
    Map<String, Map<String, Written.Known>> known = once.known(actor.scope(SEND), list, wanted);
    Map<UUID, Integer> holders = new HashMap<>();
    Map<UUID, List<UUID>> serving = serving(wanted);
    for (ItemsRecord item : wanted) {
      hold(item, serving, holders);
      item.setSent(true);
      item.setKnown(written.write(known.getOrDefault(SentOnce.key(item.getMark()), Map.of())));
    }
    items.update(wanted);
    List<String> asked =
        written.questions(list.getQuestions()).stream().map(Question::text).toList();
    store.announce(list, asked, SentOnce.marks(wanted));
    return holders;
  }

  /** The staff of the grid take turns: whoever has the fewest of the list takes the next. */
  static void hold(ItemsRecord item, Map<UUID, List<UUID>> serving, Map<UUID, Integer> holders) {
    List<UUID> staff =
        item.getGrid() == null ? List.of() : serving.getOrDefault(item.getGrid(), List.of());
    staff.stream()
        .min(Comparator.comparing(person -> holders.getOrDefault(person, 0)))
        .ifPresent(
            person -> {
              item.setPerson(person);
              holders.merge(person, 1, Integer::sum);
            });
  }

  /** Urges all who owe an answer after the deadline; at most once an hour. */
  public Standing urge(Actor actor, UUID id) {
    ListsRecord list = owned(actor, id);
    Instant now = clock.instant();
    Instant last = list.getUrgedAt();
    if (last != null && now.isBefore(last.plus(BETWEEN_URGES))) {
      throw Problem.refused("urged-lately", "一小时内已经催办过，请稍后再催");
    }
    Map<UUID, Integer> owed = tallying.overdue(actor.scope(SEND), list);
    if (owed.isEmpty()) {
      throw Problem.refused("nothing-overdue", "没有逾期未反馈的条目，不必催办");
    }
    urge(actor, list, owed, now);
    return new Standing(id, list.getVersion());
  }

  void urge(Actor actor, ListsRecord list, Map<UUID, Integer> owed, Instant now) {
    list.setUrgedAt(now);
    list.setTold(true);
    store.save(list, list.getVersion());
    telling.urged(list, owed);
    audit.note(actor, "tasklist.urge", "tasklist", list.getId(), Map.of("people", owed.size()));
  }

  ListsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("任务清单"));
  }

  private ListsRecord owned(Actor actor, UUID id) {
    ListsRecord list = found(actor, SEND, id);
    if (!mayLead(actor, list)) {
      throw Problem.forbidden("清单由下发单位管理，请联系下发单位");
    }
    return list;
  }

  static boolean mayLead(Actor actor, ListsRecord list) {
    return actor.scope(SEND).covers(Set.of(list.getOwner()), null, null);
  }

  private Map<UUID, List<UUID>> serving(List<ItemsRecord> wanted) {
    return splitting.serving(grids(wanted));
  }

  private static Set<UUID> grids(List<ItemsRecord> wanted) {
    return wanted.stream()
        .map(ItemsRecord::getGrid)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static void demandState(ListsRecord list, ListState state, String what) {
    if (!list.getState().equals(state.name())) {
      String now = ListState.valueOf(list.getState()).label();
      throw Problem.refused("not-now", "“" + now + "”的清单不能" + what);
    }
  }

  private static @Nullable String reason(ListOrder order) {
    String despite = order.despite();
    if (despite == null || despite.isBlank()) {
      return null;
    }
    if (despite.strip().length() > LONGEST_REASON) {
      throw Problem.invalid(new Fault("despite", "理由超过 " + LONGEST_REASON + " 字", "请写得短一些"));
    }
    return despite.strip();
  }
}
