package yixian.selection.brief;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.Batches;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.Calls;

/**
 * 匹配要求 · Keeps what each batch asks of its matching. Called inside the road.
 *
 * <p>The organisation department sets it for the whole district. Changing it changes no plan that
 * was made before: each plan keeps the brief by which it was made.
 */
@Component
public class Briefs {

  static final String ARRANGE = "selection.arrange";
  private static final int HEAVIEST = 100;
  private static final int MOST_PEOPLE = 5_000;
  private static final int LONGEST_REASON = 200;

  private final BriefStore store;
  private final Calls calls;
  private final Posts posts;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Briefs(BriefStore store, Calls calls, Posts posts, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.calls = calls;
    this.posts = posts;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A brief as it stands.
   *
   * @param version 0 where nothing was said yet
   */
  public record Kept(Brief brief, int version) {}

  /** The brief of a batch that the reader has found already. */
  public Kept get(UUID batch) {
    return store.find(batch).orElseGet(() -> new Kept(Brief.USUAL, 0));
  }

  /** The batch, for who may see and set its brief: it names people and why they are barred. */
  Batch demandReach(Actor actor, UUID id) {
    Batch batch = calls.get(actor.scope(ARRANGE), id);
    if (!actor.scope(ARRANGE).everything()) {
      throw Problem.forbidden("匹配要求由组织部门统一设定，您的管辖范围不足");
    }
    return batch;
  }

  /** Sets the brief of a batch. */
  public Kept put(Actor actor, UUID id, int seen, Brief brief) {
    Batch batch = demandReach(actor, id);
    Batches.demandAlive(batch);
    List<Fault> faults = new ArrayList<>();
    aims(faults, brief);
    quotas(faults, brief);
    shares(faults, brief);
    pairs(faults, brief, posts.list(actor.scope(ARRANGE), id));
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    Kept kept = new Kept(brief, seen + 1);
    store.put(id, kept, actor, clock.instant());
    audit.note(
        actor,
        "selection.brief",
        "batch",
        id,
        Map.of(
            "aims", brief.aims(),
            "weights", brief.weights(),
            "quotas", brief.quotas().size(),
            "bans", brief.bans().size()));
    return kept;
  }

  private static void aims(List<Fault> faults, Brief brief) {
    if (!brief.aims().contains(Aim.SUM)) {
      faults.add(new Fault("aims", "没有“总得分最高”这一目标", "请加上，其余目标可在其前后"));
    }
    if (new HashSet<>(brief.aims()).size() < brief.aims().size()) {
      faults.add(new Fault("aims", "有目标写了两次", "请只保留一个"));
    }
    boolean aimed = brief.aims().contains(Aim.SPREAD);
    if (aimed && brief.aims().indexOf(Aim.SPREAD) > brief.aims().indexOf(Aim.SUM)) {
      faults.add(new Fault("aims", "“分布最均衡”在“总得分最高”之后，不起作用", "请把它放在“总得分最高”之前"));
    }
    if (aimed == brief.spread().isEmpty()) {
      faults.add(
          new Fault(
              "spread",
              aimed ? "没有选择哪些人要分布均衡" : "选择了要分布均衡的人，目标中却没有“分布最均衡”",
              aimed ? "请至少选择一类" : "请加上这一目标，或取消选择"));
    }
    int stable = brief.aims().indexOf(Aim.STABLE);
    if (stable >= 0 && stable < brief.aims().size() - 1) {
      faults.add(new Fault("aims", "“不稳定对最少”之后还有目标", "请把它放在最后"));
    }
    brief
        .weights()
        .forEach(
            (quality, weight) -> {
              if (weight < 0 || weight > HEAVIEST) {
                faults.add(
                    new Fault(
                        "weights." + quality,
                        "“" + quality.label() + "”的分值为 " + weight,
                        "请填写 0 至 " + HEAVIEST + " 的整数"));
              }
            });
    if (brief.weights().values().stream().allMatch(weight -> weight == 0)) {
      faults.add(new Fault("weights", "所有得分项都是 0 分", "请至少给一项分值"));
    }
  }

  private void quotas(List<Fault> faults, Brief brief) {
    Set<UUID> seen = new HashSet<>();
    for (int at = 0; at < brief.quotas().size(); at++) {
      Quota quota = brief.quotas().get(at);
      String field = "quotas." + at;
      Integer most = quota.most();
      if (quota.unit() == null || units.find(quota.unit()).isEmpty()) {
        faults.add(new Fault(field, "第 " + (at + 1) + " 条没有选择派出单位", "请选择单位，或删去这一条"));
      } else if (!seen.add(quota.unit())) {
        faults.add(new Fault(field, "“" + units.name(quota.unit()) + "”写了两次", "请只保留一条"));
      } else if (quota.least() < 0
          || quota.least() > MOST_PEOPLE
          || (most != null && (most < quota.least() || most > MOST_PEOPLE))) {
        faults.add(new Fault(field, "“" + units.name(quota.unit()) + "”的人数不对", "至少应不大于至多，都不小于 0"));
      }
    }
  }

  private static void shares(List<Fault> faults, Brief brief) {
    int least = brief.leastThreeDoor() == null ? 0 : brief.leastThreeDoor();
    int most = brief.mostThreeDoor() == null ? 100 : brief.mostThreeDoor();
    if (least < 0 || most > 100 || least > most) {
      faults.add(new Fault("threeDoor", "三门干部占比应在 0 到 100 之间，且下限不大于上限", "请改正"));
    }
  }

  private static void pairs(List<Fault> faults, Brief brief, List<Post> offered) {
    Set<UUID> known = offered.stream().map(Post::id).collect(Collectors.toSet());
    for (int at = 0; at < brief.apart().size(); at++) {
      Apart apart = brief.apart().get(at);
      if (!known.contains(apart.first())
          || !known.contains(apart.second())
          || apart.first().equals(apart.second())) {
        faults.add(new Fault("apart." + at, "第 " + (at + 1) + " 对不是本批的两个岗位", "请重新选择，或删去"));
      }
    }
    for (int at = 0; at < brief.bans().size(); at++) {
      Ban ban = brief.bans().get(at);
      if (ban.nomination() == null || !known.contains(ban.post())) {
        faults.add(new Fault("bans." + at, "第 " + (at + 1) + " 条没有选择人选和岗位", "请重新选择，或删去"));
      } else if (ban.reason() == null
          || ban.reason().isBlank()
          || ban.reason().length() > LONGEST_REASON) {
        faults.add(new Fault("bans." + at, "禁配须写明理由", "请填写 1 至 " + LONGEST_REASON + " 个字"));
      }
    }
  }
}
