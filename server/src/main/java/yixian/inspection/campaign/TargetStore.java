package yixian.inspection.campaign;

import static yixian.inspection.db.Tables.CAMPAIGNS;
import static yixian.inspection.db.Tables.GROUPS;
import static yixian.inspection.db.Tables.SHEETS;
import static yixian.inspection.db.Tables.TARGETS;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.inspection.db.tables.records.TargetsRecord;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class TargetStore {

  private static final int MOST_MINE = 300;

  private final DSLContext sql;

  TargetStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(List<TargetsRecord> targets) {
    sql.batchInsert(targets).execute();
  }

  Optional<TargetsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(TARGETS)
        .where(TARGETS.ID.eq(id), CampaignStore.within(scope, TARGETS.REACH))
        .fetchOptional();
  }

  /** The same, held until the transaction ends: two raters who come at once follow one another. */
  Optional<TargetsRecord> held(Scope scope, UUID id) {
    return sql.selectFrom(TARGETS)
        .where(TARGETS.ID.eq(id), CampaignStore.within(scope, TARGETS.REACH))
        .forUpdate()
        .fetchOptional();
  }

  List<TargetsRecord> all(UUID campaign) {
    return sql.selectFrom(TARGETS)
        .where(TARGETS.CAMPAIGN.eq(campaign))
        .orderBy(TARGETS.NUMBER)
        .fetch();
  }

  /** Writes it, if it is still as seen. */
  void save(TargetsRecord target, int seen) {
    target.setVersion(seen + 1);
    int written =
        sql.update(TARGETS)
            .set(target)
            .where(TARGETS.ID.eq(target.getId()), TARGETS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      TargetsRecord winner = sql.fetchSingle(TARGETS, TARGETS.ID.eq(target.getId()));
      throw Problem.conflict("对象已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  void sample(UUID campaign, Collection<Integer> numbers) {
    sql.update(TARGETS)
        .set(TARGETS.SAMPLED, true)
        .where(TARGETS.CAMPAIGN.eq(campaign), TARGETS.NUMBER.in(numbers))
        .execute();
  }

  /**
   * A page by number.
   *
   * @param figure which; all, removed ones too, where there is none
   * @param after the last number of the page before
   */
  Page<TargetsRecord> list(
      Scope scope,
      UUID campaign,
      @Nullable Figure figure,
      @Nullable UUID group,
      int after,
      int limit) {
    Condition wanted =
        TARGETS
            .CAMPAIGN
            .eq(campaign)
            .and(CampaignStore.within(scope, TARGETS.REACH))
            .and(figure == null ? DSL.noCondition() : counts(figure))
            .and(group == null ? DSL.noCondition() : TARGETS.CREW.eq(group));
    List<TargetsRecord> rows =
        sql.selectFrom(TARGETS)
            .where(wanted, TARGETS.NUMBER.gt(after))
            .orderBy(TARGETS.NUMBER)
            .limit(limit + 1)
            .fetch();
    int total =
        sql.fetchCount(sql.selectOne().from(TARGETS).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > limit;
    List<TargetsRecord> shown = more ? rows.subList(0, limit) : rows;
    return Page.of(shown, more ? shown.getLast().getNumber().toString() : null, total);
  }

  /** What is left for the person: targets of the own groups in campaigns that run. */
  List<TargetsRecord> mine(Scope scope, UUID person) {
    return sql.select(TARGETS.fields())
        .from(TARGETS)
        .join(CAMPAIGNS)
        .on(CAMPAIGNS.ID.eq(TARGETS.CAMPAIGN))
        .join(GROUPS)
        .on(GROUPS.ID.eq(TARGETS.CREW))
        .where(CAMPAIGNS.STATE.eq(State.RUNNING.name()))
        .and(TARGETS.STATE.eq(TargetState.LEFT.name()))
        .and(DSL.condition("{0} = any ({1})", DSL.val(person), GROUPS.MEMBERS))
        .and(CampaignStore.within(scope, TARGETS.REACH))
        .orderBy(CAMPAIGNS.ENDS, TARGETS.CAMPAIGN, TARGETS.NUMBER)
        .limit(MOST_MINE)
        .fetchInto(TARGETS);
  }

  /** Of these, what the account has checked already. */
  Set<UUID> checkedBy(Collection<UUID> targets, UUID account) {
    return sql.select(SHEETS.TARGET)
        .from(SHEETS)
        .where(SHEETS.TARGET.eq(DSL.any(targets.toArray(UUID[]::new))))
        .and(SHEETS.RATER.eq(account))
        .fetchSet(SHEETS.TARGET);
  }

  /** How many each group has, and how many of them are checked. */
  Map<UUID, Tally> byGroup(Scope scope, UUID campaign) {
    Map<UUID, Tally> tallies = new HashMap<>();
    sql.select(
            TARGETS.CREW,
            DSL.count().filterWhere(counts(Figure.TARGETS)),
            DSL.count().filterWhere(counts(Figure.CHECKED)))
        .from(TARGETS)
        .where(TARGETS.CAMPAIGN.eq(campaign), CampaignStore.within(scope, TARGETS.REACH))
        .groupBy(TARGETS.CREW)
        .forEach(row -> tallies.put(row.value1(), new Tally(row.value2(), row.value3())));
    return tallies;
  }

  /** Targets of a group. */
  record Tally(int targets, int checked) {}

  BigDecimal quantity(Scope scope, UUID campaign) {
    return sql.select(DSL.coalesce(DSL.sum(TARGETS.QUANTITY), BigDecimal.ZERO))
        .from(TARGETS)
        .where(TARGETS.CAMPAIGN.eq(campaign), counts(Figure.TARGETS))
        .and(CampaignStore.within(scope, TARGETS.REACH))
        .fetchSingle()
        .value1();
  }

  /** What a figure counts of the targets. */
  static Condition counts(Figure figure) {
    return switch (figure) {
      case CHECKED -> TARGETS.STATE.eq(TargetState.CHECKED.name());
      case LEFT -> TARGETS.STATE.eq(TargetState.LEFT.name());
      case REMOVED -> TARGETS.STATE.eq(TargetState.REMOVED.name());
      case DISPUTED -> TARGETS.DISPUTES.gt(0);
      case TARGETS, GROUPS, FINDINGS, RECTIFIED, RECHECKED, OVERDUE, DROPPED ->
          TARGETS.STATE.ne(TargetState.REMOVED.name());
    };
  }
}
