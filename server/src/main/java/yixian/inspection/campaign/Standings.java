package yixian.inspection.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.inspection.db.tables.records.TargetsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/** 对象进展 · How a target stands, for whoever checks it or settles a dispute. Inside the road. */
@Component
public class Standings {

  private final TargetStore store;
  private final Targets targets;
  private final Boards boards;
  private final Clock clock;

  Standings(TargetStore store, Targets targets, Boards boards, Clock clock) {
    this.store = store;
    this.targets = targets;
    this.boards = boards;
    this.clock = clock;
  }

  /** 对象现状 · A target as whoever checks it holds it. */
  public record Standing(
      UUID id,
      UUID campaign,
      String name,
      UUID unit,
      UUID group,
      Set<UUID> reach,
      boolean sampled,
      TargetState state,
      @Nullable BigDecimal score,
      int disputes,
      int version) {

    public Standing {
      reach = Set.copyOf(reach);
    }

    /** Whether the state allows the move. */
    public boolean may(TargetMove move) {
      return TargetLifecycle.GRAPH.find(state, move).isPresent();
    }

    /** How many sheets give it its score. */
    public int needed() {
      return sampled ? 2 : 1;
    }
  }

  /** The target, held until the transaction ends. */
  public Standing held(Actor actor, String permission, UUID id) {
    return standing(
        store.held(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("检查对象")));
  }

  public Standing standing(Actor actor, String permission, UUID id) {
    return standing(targets.found(actor, permission, id));
  }

  private static Standing standing(TargetsRecord row) {
    return new Standing(
        row.getId(),
        row.getCampaign(),
        row.getName(),
        row.getUnit(),
        row.getCrew(),
        Set.copyOf(List.of(row.getReach())),
        row.getSampled(),
        TargetState.valueOf(row.getState()),
        row.getScore(),
        row.getDisputes(),
        row.getVersion());
  }

  public TargetLine line(Actor actor, String permission, UUID id) {
    return boards.lines(List.of(targets.found(actor, permission, id))).getFirst();
  }

  /** All sheets are in: the target has its score. */
  public void checked(Actor actor, Standing target, BigDecimal score) {
    TargetsRecord row = changed(actor, target);
    row.setState(TargetLifecycle.checked(target.state()).name());
    row.setScore(score);
    row.setFirst(score);
    row.setCheckedAt(clock.instant());
    store.save(row, target.version());
  }

  /** A dispute waits. */
  public void disputed(Actor actor, Standing target) {
    TargetsRecord row = changed(actor, target);
    row.setDisputes(target.disputes() + 1);
    store.save(row, target.version());
  }

  /** A dispute is settled; the score as it was checked stays beside the new one. */
  public void settled(Actor actor, Standing target, BigDecimal score) {
    TargetsRecord row = changed(actor, target);
    row.setDisputes(target.disputes() - 1);
    row.setScore(score);
    store.save(row, target.version());
  }

  /** Only what is set is written. */
  private TargetsRecord changed(Actor actor, Standing target) {
    TargetsRecord row = new TargetsRecord();
    row.setId(target.id());
    row.setChangedAt(clock.instant());
    row.setChangedBy(actor.name());
    return row;
  }
}
