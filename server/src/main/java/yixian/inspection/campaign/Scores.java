package yixian.inspection.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;

/** 得分 · What campaigns came to, for lists of the best and the worst. Inside the road. */
@Component
public class Scores {

  private final CampaignStore store;
  private final TargetStore targets;

  Scores(CampaignStore store, TargetStore targets) {
    this.store = store;
    this.targets = targets;
  }

  /** Campaigns for a list of the best and the worst, as far as the permission reaches. */
  public List<Judged> judged(Scope scope, List<UUID> ids) {
    return store.find(scope, ids).stream()
        .map(
            each ->
                new Judged(
                    each.getId(),
                    each.getTitle(),
                    each.getStandard(),
                    each.getEnds(),
                    each.getState().equals(State.CLOSED.name()),
                    each.getRehearsal(),
                    scores(each.getId())))
        .toList();
  }

  private List<Score> scores(UUID campaign) {
    return targets.all(campaign).stream()
        .filter(target -> target.getState().equals(TargetState.CHECKED.name()))
        .map(
            target ->
                new Score(target.getId(), target.getUnit(), target.getName(), target.getScore()))
        .toList();
  }

  /** 评出的行动 · A campaign with its final scores. */
  public record Judged(
      UUID id,
      String title,
      UUID standard,
      LocalDate ends,
      boolean closed,
      boolean rehearsal,
      List<Score> scores) {

    public Judged {
      scores = List.copyOf(scores);
    }
  }

  /** 得分 · What a target scored. */
  public record Score(UUID target, UUID unit, String name, BigDecimal score) {}
}
