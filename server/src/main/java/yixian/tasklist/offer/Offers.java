package yixian.tasklist.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.OfferUsesRecord;
import yixian.tasklist.db.tables.records.OffersRecord;

/**
 * 赋能资源 · Units offer what they have; grids ask for it; the unit agrees, delivers and closes. Called
 * inside the road.
 *
 * <p>An offer is open to every grid; who asked for what is seen by the two sides only. What is
 * agreed never exceeds what is there: what is lent is free again when its use is closed, what is
 * used up is not.
 */
@Component
public class Offers {

  public static final String VIEW = "offer.view";
  public static final String EDIT = "offer.edit";
  public static final String ASK = "offer.ask";
  private static final int LONGEST_YEARS = 5;

  private final OfferStore store;
  private final Grids grids;
  private final OfferTidings tidings;
  private final Audit audit;
  private final Clock clock;

  Offers(OfferStore store, Grids grids, OfferTidings tidings, Audit audit, Clock clock) {
    this.store = store;
    this.grids = grids;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is done with a use, by the version seen. */
  public record Order(UseMove move, int version, @Nullable String note) {}

  /** Registers an offer. */
  public UUID register(Actor actor, OfferDraft draft) {
    demand(draft, actor.scope(EDIT));
    Instant now = clock.instant();
    OffersRecord offer = new OffersRecord();
    offer.setId(Ids.next());
    offer.setCode("ZY%d-%04d".formatted(Days.of(now).getYear(), store.number()));
    offer.setOwner(Objects.requireNonNull(draft.owner()));
    offer.setKind(Objects.requireNonNull(draft.kind()).name());
    offer.setTitle(Objects.requireNonNull(draft.title()).strip());
    offer.setDetail(Objects.requireNonNull(draft.detail()).strip());
    offer.setQuantity(draft.quantity());
    offer.setMeasure(Objects.requireNonNull(draft.measure()).strip());
    offer.setBegins(Objects.requireNonNull(draft.begins()));
    offer.setEnds(Objects.requireNonNull(draft.ends()));
    offer.setMadeAt(now);
    offer.setVersion(1);
    offer.setChangedAt(now);
    offer.setChangedBy(actor.name());
    store.add(offer);
    audit.note(actor, "offer.register", "offer", offer.getId(), Map.of("code", offer.getCode()));
    return offer.getId();
  }

  private static void demand(OfferDraft draft, Scope scope) {
    List<Fault> faults = new ArrayList<>();
    if (draft.owner() == null || !scope.covers(Set.of(draft.owner()), null, null)) {
      faults.add(new Fault("owner", "提供单位不在您的范围内", "请选择您所管理的单位"));
    }
    if (draft.kind() == null) {
      faults.add(new Fault("kind", "没有选择种类", "请选择资源种类"));
    }
    text(faults, draft.title(), "title", "名称", 60);
    text(faults, draft.detail(), "detail", "说明", 500);
    text(faults, draft.measure(), "measure", "计量单位", 10);
    if (draft.quantity() < 1 || draft.quantity() > 100_000) {
      faults.add(new Fault("quantity", "数量应为 1 至 100000", "请改正数量"));
    }
    LocalDate begins = draft.begins();
    LocalDate ends = draft.ends();
    if (begins == null || ends == null || !ends.isAfter(begins)) {
      faults.add(new Fault("ends", "没有起止日期，或止不在起之后", "请填写提供的起止日期"));
    } else if (ends.isAfter(begins.plusYears(LONGEST_YEARS))) {
      faults.add(new Fault("ends", "期限超过 " + LONGEST_YEARS + " 年", "请分期登记"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void text(
      List<Fault> faults, @Nullable String text, String field, String label, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      faults.add(new Fault(field, label + "应为 1 至 " + longest + " 个字", "请改正" + label));
    }
  }

  /** Offers it no longer; what was agreed goes on. */
  public UUID end(Actor actor, UUID id, int version) {
    OffersRecord offer =
        store
            .find(id)
            .filter(each -> actor.scope(EDIT).covers(Set.of(each.getOwner()), null, null))
            .orElseThrow(() -> Problem.beyondReach("资源"));
    if (offer.getEndedOn() != null) {
      throw Problem.refused("not-now", "这项资源已停止提供");
    }
    offer.setEndedOn(Days.today(clock));
    offer.setChangedAt(clock.instant());
    offer.setChangedBy(actor.name());
    store.save(offer, version);
    audit.note(actor, "offer.end", "offer", id, Map.of("code", offer.getCode()));
    return id;
  }

  /** Asks for some of an offer. */
  public UUID ask(Actor actor, UUID id, NewUse wanted) {
    OffersRecord offer = store.lock(id).orElseThrow(() -> Problem.notFound("资源"));
    Optional<Grid> grid = Optional.ofNullable(wanted.grid()).flatMap(grids::find);
    UUID asker = grid.map(Grid::unit).orElse(wanted.asker());
    demand(actor, offer, wanted, asker);
    Instant now = clock.instant();
    OfferUsesRecord use = new OfferUsesRecord();
    use.setId(Ids.next());
    use.setOffer(id);
    use.setOwner(offer.getOwner());
    use.setAsker(Objects.requireNonNull(asker));
    use.setGrid(grid.map(Grid::id).orElse(null));
    use.setQuantity(wanted.quantity());
    use.setPurpose(Objects.requireNonNull(wanted.purpose()).strip());
    use.setWantedOn(Objects.requireNonNull(wanted.wantedOn()));
    use.setState(UseState.ASKED.name());
    use.setAskedAt(now);
    use.setAskedBy(actor.name());
    use.setAskedAccount(actor.account());
    use.setVersion(1);
    use.setChangedAt(now);
    use.setChangedBy(actor.name());
    store.add(use);
    tidings.asked(offer, use);
    audit.note(actor, "offer.ask", "offer", id, Map.of("code", offer.getCode()));
    return use.getId();
  }

  private void demand(Actor actor, OffersRecord offer, NewUse wanted, @Nullable UUID asker) {
    LocalDate today = Days.today(clock);
    if (!open(offer, today)) {
      throw Problem.refused("over", "这项资源已停止提供或不在提供期内");
    }
    List<Fault> faults = new ArrayList<>();
    Scope scope = actor.scope(ASK);
    if (asker == null || !scope.covers(Set.of(asker), wanted.grid(), null)) {
      faults.add(new Fault("grid", "申用的网格或单位不在您的范围内", "请选择您所在的网格或单位"));
    }
    text(faults, wanted.purpose(), "purpose", "用途", 300);
    int free = free(offer);
    if (wanted.quantity() < 1 || wanted.quantity() > free) {
      faults.add(
          new Fault(
              "quantity", "可申用 %d %s".formatted(free, offer.getMeasure()), "请改正数量，或等已用的办结后再申用"));
    }
    LocalDate day = wanted.wantedOn();
    if (day == null || day.isBefore(today) || !day.isBefore(offer.getEnds())) {
      faults.add(new Fault("wantedOn", "使用日期应在今天至提供期内", "请改正日期"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  /** Agrees, refuses, delivers, closes or withdraws. */
  public UUID move(Actor actor, UUID id, Order order) {
    UseMove move = order.move();
    OfferUsesRecord use =
        store
            .use(actor.scope(move.permission()), id)
            .filter(each -> isParty(actor, each, move))
            .orElseThrow(() -> Problem.notFound("资源申用"));
    OffersRecord offer = store.lock(use.getOffer()).orElseThrow();
    UseState from = UseState.valueOf(use.getState());
    UseState to =
        UseLifecycle.GRAPH
            .find(from, move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "not-now", "申用现为“" + from.label() + "”，不能“" + move.label() + "”"))
            .to();
    if (move == UseMove.AGREE && use.getQuantity() > free(offer)) {
      throw Problem.refused("short", "可用的只剩 " + free(offer) + " " + offer.getMeasure() + "，不够这次申用");
    }
    List<Fault> faults = new ArrayList<>();
    if (!move.needs().isEmpty() || order.note() != null) {
      text(faults, order.note(), "note", "说明", 300);
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    use.setState(to.name());
    use.setNote(order.note() == null ? use.getNote() : order.note().strip());
    use.setChangedAt(clock.instant());
    use.setChangedBy(actor.name());
    store.save(use, order.version());
    tidings.moved(offer, use, move);
    audit.note(
        actor,
        "offer." + move.code(),
        "offer",
        offer.getId(),
        Map.of("code", offer.getCode(), "from", from.name(), "to", to.name()));
    return id;
  }

  /** Whether the actor stands on the side that makes this move. */
  static boolean isParty(Actor actor, OfferUsesRecord use, UseMove move) {
    if (!actor.may(move.permission())) {
      return false;
    }
    Scope scope = actor.scope(move.permission());
    return move == UseMove.WITHDRAW
        ? scope.covers(Set.of(use.getAsker()), use.getGrid(), null)
        : scope.covers(Set.of(use.getOwner()), null, null);
  }

  static boolean open(OffersRecord offer, LocalDate today) {
    return offer.getEndedOn() == null
        && !today.isBefore(offer.getBegins())
        && today.isBefore(offer.getEnds());
  }

  /** How much of it is neither agreed nor out nor used up. */
  int free(OffersRecord offer) {
    Map<UseState, OfferStore.Sum> sums = store.sums(offer.getId());
    boolean lent = OfferKind.valueOf(offer.getKind()).isLent();
    int taken = 0;
    for (Map.Entry<UseState, OfferStore.Sum> each : sums.entrySet()) {
      boolean takes =
          switch (each.getKey()) {
            case AGREED, DELIVERED -> true;
            case CLOSED -> !lent;
            case ASKED, REFUSED, WITHDRAWN -> false;
          };
      taken += takes ? each.getValue().quantity() : 0;
    }
    return offer.getQuantity() - taken;
  }
}
