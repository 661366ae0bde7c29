package yixian.outreach;

import static yixian.outreach.db.Sequences.NUMBERS;
import static yixian.outreach.db.Tables.CAMPAIGNS;
import static yixian.outreach.db.Tables.CASES;
import static yixian.outreach.db.Tables.HELD;
import static yixian.outreach.db.Tables.OCCASIONS;
import static yixian.outreach.db.Tables.PUSHES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.outreach.db.tables.records.CampaignsRecord;
import yixian.outreach.db.tables.records.CasesRecord;
import yixian.outreach.db.tables.records.HeldRecord;
import yixian.outreach.db.tables.records.OccasionsRecord;
import yixian.outreach.db.tables.records.PushesRecord;

@Component
class CampaignStore {

  private final DSLContext sql;

  CampaignStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(NUMBERS).longValue();
  }

  void add(CampaignsRecord campaign) {
    sql.insertInto(CAMPAIGNS).set(campaign).execute();
  }

  Optional<CampaignsRecord> find(UUID id) {
    return sql.fetchOptional(CAMPAIGNS, CAMPAIGNS.ID.eq(id));
  }

  void save(CampaignsRecord campaign, int seen) {
    campaign.setVersion(seen + 1);
    int written =
        sql.update(CAMPAIGNS)
            .set(campaign)
            .where(CAMPAIGNS.ID.eq(campaign.getId()), CAMPAIGNS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      CampaignsRecord winner = sql.fetchSingle(CAMPAIGNS, CAMPAIGNS.ID.eq(campaign.getId()));
      throw Problem.conflict("宣传活动已在别处改动，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  List<CampaignsRecord> all(@Nullable String text) {
    Condition wanted =
        text == null || text.isBlank()
            ? DSL.noCondition()
            : CAMPAIGNS.TITLE.contains(text.strip()).or(CAMPAIGNS.TOPIC.contains(text.strip()));
    return sql.selectFrom(CAMPAIGNS)
        .where(wanted)
        .orderBy(CAMPAIGNS.MADE_AT.desc(), CAMPAIGNS.ID.desc())
        .limit(Page.COUNT_CAP)
        .fetch();
  }

  /** Campaigns in which residents may ask today. */
  List<CampaignsRecord> asking(LocalDate today) {
    return sql.selectFrom(CAMPAIGNS)
        .where(CAMPAIGNS.ASKS.eq(true), CAMPAIGNS.ENDED_AT.isNull())
        .and(CAMPAIGNS.BEGINS.le(today))
        .and(CAMPAIGNS.ENDS.ge(today))
        .orderBy(CAMPAIGNS.TITLE)
        .fetch();
  }

  /** Adds them, and notes for whoever records next which place, day and kind are told of. */
  void add(List<OccasionsRecord> occasions) {
    sql.batchInsert(occasions).execute();
    List<HeldRecord> held =
        occasions.stream()
            .map(
                each ->
                    new HeldRecord(
                        each.getCampaign(), each.getKind(), each.getPlace(), each.getHeld()))
            .toList();
    sql.insertInto(HELD, HELD.fields()).valuesOfRecords(held).onConflictDoNothing().execute();
  }

  Optional<OccasionsRecord> findOccasion(Scope scope, UUID id) {
    return sql.selectFrom(OCCASIONS).where(OCCASIONS.ID.eq(id), occasions(scope)).fetchOptional();
  }

  /** Whether anybody told of an occasion of the same place, day and kind. */
  boolean held(UUID campaign, OccasionKind kind, String place, LocalDate day) {
    return sql.fetchExists(
        HELD,
        HELD.CAMPAIGN.eq(campaign),
        HELD.KIND.eq(kind.name()),
        HELD.PLACE.eq(place),
        HELD.DAY.eq(day));
  }

  List<OccasionsRecord> by(UUID person, LocalDate first, LocalDate end) {
    return sql.selectFrom(OCCASIONS)
        .where(OCCASIONS.PERSON.eq(person))
        .and(OCCASIONS.HELD.ge(first))
        .and(OCCASIONS.HELD.lt(end))
        .orderBy(OCCASIONS.HELD, OCCASIONS.ID)
        .fetch();
  }

  List<String> cases(UUID campaign) {
    return sql.select(CASES.TITLE)
        .from(CASES)
        .where(CASES.CAMPAIGN.eq(campaign))
        .orderBy(CASES.AT.desc(), CASES.TITLE)
        .fetch(CASES.TITLE);
  }

  Optional<CasesRecord> findCase(UUID campaign, String title) {
    return sql.fetchOptional(CASES, CASES.CAMPAIGN.eq(campaign), CASES.TITLE.eq(title));
  }

  void add(CasesRecord told) {
    sql.insertInto(CASES).set(told).execute();
  }

  /** Adds what was not sent to the same group on the same day already; how many. */
  int push(List<PushesRecord> pushes) {
    return sql.insertInto(PUSHES, PUSHES.fields())
        .valuesOfRecords(new ArrayList<>(pushes))
        .onConflictDoNothing()
        .execute();
  }

  static Condition occasions(Scope scope) {
    return within(scope, OCCASIONS.OWNER, OCCASIONS.UNIT, OCCASIONS.PERSON);
  }

  /** The scope as a predicate; row security says the same a second time. */
  static Condition within(
      Scope scope,
      TableField<?, UUID> owner,
      TableField<?, UUID> unit,
      TableField<?, UUID> person) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    UUID[] units = scope.units().toArray(UUID[]::new);
    Condition reached = owner.eq(DSL.any(units)).or(unit.eq(DSL.any(units)));
    return scope.person() == null ? reached : reached.or(person.eq(scope.person()));
  }
}
