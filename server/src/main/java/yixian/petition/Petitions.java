package yixian.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.petition.db.tables.records.PetitionsRecord;
import yixian.petition.db.tables.records.StepsRecord;

/**
 * 信访 · Registers petitions and leads them to their end. Called inside the road.
 *
 * <p>A petition of the same people on the same matter is no new one: it is kept and linked to the
 * first, and nothing is due for it. Each move is an edge of {@link PetitionLifecycle}, made by the
 * party that it belongs to, on the sheet as it was seen.
 */
@Component
public class Petitions {

  static final String VIEW = "petition.view";
  public static final String REGISTER = "petition.register";
  public static final String HANDLE = "petition.handle";
  static final String REVIEW = "petition.review";
  static final String EXPORT = "petition.export";

  private final PetitionStore store;
  private final Registering registering;
  private final Handling handling;
  private final Sheets sheets;
  private final Telling telling;
  private final Audit audit;
  private final Clock clock;

  Petitions(
      PetitionStore store,
      Registering registering,
      Handling handling,
      Sheets sheets,
      Telling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.registering = registering;
    this.handling = handling;
    this.sheets = sheets;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** 办到何处 · Where a petition stands after a deed: the version that the next one must name. */
  public record Standing(UUID id, int version) {}

  /** Registers what was brought; a repeat is linked to the first. */
  public Standing register(Actor actor, PetitionDraft draft) {
    DraftCheck.demand(draft, actor.scope(REGISTER));
    PetitionsRecord petition = registering.register(actor, draft);
    step(actor, petition, "register", draft.summary(), null, petition.getOffice());
    audit.note(
        actor,
        "petition.register",
        "petition",
        petition.getId(),
        Map.of("code", petition.getCode(), "state", petition.getState()));
    telling.registered(petition);
    return new Standing(petition.getId(), petition.getVersion());
  }

  /** Makes a move, if it is an edge from here, this person's, and the sheet is as he saw it. */
  public Standing move(Actor actor, UUID id, MoveOrder order) {
    Move move = order.move();
    Dossier dossier = remembered(found(actor, move.permission(), id));
    if (!belongsTo(actor, dossier, move)) {
      throw Problem.forbidden("“" + move.label() + "”由" + move.who() + "办理，请联系对应单位");
    }
    Edge<State, Move, Given> edge = edge(dossier, move);
    demandAnother(actor, dossier.petition(), move);
    order.check();
    handling.apply(actor, dossier, order);
    PetitionsRecord petition = dossier.petition();
    petition.setState(edge.to().name());
    petition.setChangedAt(clock.instant());
    petition.setChangedBy(actor.name());
    store.save(petition, order.version());
    step(actor, petition, move.code(), note(order), order.level(), order.unit());
    audit.note(
        actor,
        "petition.move",
        "petition",
        id,
        Map.of("move", move.code(), "to", edge.to().name()));
    telling.moved(petition, order, actor.person());
    return new Standing(id, petition.getVersion());
  }

  /** The sheet as the reader may see it with a permission. */
  PetitionSheet sheet(Actor reader, String permission, UUID id) {
    Dossier dossier = found(reader, permission, id);
    List<PetitionSheet.Offered> moves =
        PetitionLifecycle.GRAPH.from(dossier.state()).stream()
            .filter(_ -> !dossier.forgotten())
            .filter(edge -> dossier.holds(edge.given(), clock.instant()))
            .map(Edge::move)
            .filter(move -> belongsTo(reader, dossier, move))
            .filter(move -> !grantsHimself(reader, dossier.petition(), move))
            .map(PetitionSheet.Offered::of)
            .toList();
    return sheets.sheet(dossier, store.petitioners(id), store.repeatsOf(id), moves);
  }

  /** How to reach who brought it; that somebody asked is noted. */
  List<PetitionDraft.Petitioner> contacts(Actor reader, UUID id) {
    found(reader, HANDLE, id);
    audit.note(reader, "petition.contact", "petition", id, Map.of());
    return store.petitioners(id);
  }

  Dossier found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("信访事项"));
  }

  /** Nothing is done to what the archive has let go. */
  static Dossier remembered(Dossier dossier) {
    if (dossier.forgotten()) {
      throw Problem.refused("forgotten", "这件信访保存期满，信访人与文字已清除，不能再办理或出具文书");
    }
    return dossier;
  }

  private Edge<State, Move, Given> edge(Dossier dossier, Move move) {
    Edge<State, Move, Given> edge =
        PetitionLifecycle.GRAPH
            .find(dossier.state(), move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "not-now", "“" + dossier.state().label() + "”时不能“" + move.label() + "”"));
    Instant now = clock.instant();
    if (!dossier.holds(edge.given(), now)) {
      throw Problem.refused("not-given", "“" + move.label() + "”的前提是：" + edge.given().label());
    }
    return edge;
  }

  private static boolean belongsTo(Actor actor, Dossier dossier, Move move) {
    PetitionsRecord petition = dossier.petition();
    Scope scope = actor.scope(move.permission());
    return switch (move.party()) {
      case OFFICE -> scope.covers(one(petition.getOffice()), null, null);
      case UNIT ->
          move == Move.VISIT || move == Move.HANDLE_AGAIN
              ? scope.covers(both(petition), petition.getGrid(), null)
              : scope.covers(one(petition.getUnit()), null, null);
      case LEADER -> scope.covers(one(petition.getUnit()), null, null);
      case REVIEWER -> scope.covers(one(petition.getReviewer()), null, null);
    };
  }

  private static Set<UUID> one(@Nullable UUID unit) {
    return unit == null ? Set.of() : Set.of(unit);
  }

  private static Set<UUID> both(PetitionsRecord petition) {
    return new HashSet<>(
        Stream.of(petition.getOffice(), petition.getUnit()).filter(Objects::nonNull).toList());
  }

  /** Nobody grants himself an extension. */
  private static void demandAnother(Actor actor, PetitionsRecord petition, Move move) {
    if (grantsHimself(actor, petition, move)) {
      throw Problem.invalid(new Fault("move", "延期不能由申请人本人批准", "请本单位另一位负责人批准"));
    }
  }

  private static boolean grantsHimself(Actor actor, PetitionsRecord petition, Move move) {
    return move == Move.GRANT_EXTENSION
        && Objects.equals(petition.getExtensionBy(), actor.account());
  }

  private static @Nullable String note(MoveOrder order) {
    return Stream.of(order.opinion(), order.reason(), order.organ())
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .map(String::strip)
        .orElse(null);
  }

  private void step(
      Actor actor,
      PetitionsRecord petition,
      String move,
      @Nullable String note,
      @Nullable Integer level,
      @Nullable UUID unit) {
    StepsRecord step = new StepsRecord();
    step.setPetition(petition.getId());
    step.setMove(move);
    step.setState(petition.getState());
    step.setAt(clock.instant());
    step.setBy(actor.name());
    step.setUnit(unit);
    step.setNote(note);
    step.setLevel(level);
    store.add(step);
  }
}
