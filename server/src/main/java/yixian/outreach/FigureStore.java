package yixian.outreach;

import static yixian.outreach.db.Tables.CASES;
import static yixian.outreach.db.Tables.OCCASIONS;
import static yixian.outreach.db.Tables.PUSHES;
import static yixian.outreach.db.Tables.QUESTIONS;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Fault;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.outreach.CampaignSheet.Opened;

/** Sums what a campaign is counted by over its records, and opens each sum into them. */
@Component
class FigureStore {

  private static final int MOST = 200;

  private final DSLContext sql;

  FigureStore(DSLContext sql) {
    this.sql = sql;
  }

  int sum(Scope scope, UUID campaign, Figure figure) {
    return switch (figure.kind()) {
      case OCCASION ->
          sql.select(DSL.coalesce(DSL.sum(amount(figure)), DSL.inline(0)))
              .from(OCCASIONS)
              .where(occasions(scope, campaign, figure))
              .fetchSingleInto(Integer.class);
      case PUSH -> sql.fetchCount(PUSHES, PUSHES.CAMPAIGN.eq(campaign), pushes(scope));
      case QUESTION ->
          sql.fetchCount(
              QUESTIONS,
              QUESTIONS.CAMPAIGN.eq(campaign),
              QuestionStore.within(scope),
              questions(figure));
    };
  }

  Page<Opened> opened(Scope scope, UUID campaign, Figure figure, int offset, int limit) {
    if (limit < 1 || limit > MOST || offset < 0) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
    return switch (figure.kind()) {
      case OCCASION -> openedOccasions(scope, campaign, figure, offset, limit);
      case PUSH -> openedPushes(scope, campaign, offset, limit);
      case QUESTION -> openedQuestions(scope, campaign, figure, offset, limit);
    };
  }

  private Page<Opened> openedOccasions(
      Scope scope, UUID campaign, Figure figure, int offset, int limit) {
    Condition wanted = occasions(scope, campaign, figure);
    List<Opened> rows =
        sql.selectFrom(OCCASIONS)
            .where(wanted)
            .orderBy(OCCASIONS.HELD.desc(), OCCASIONS.ID.desc())
            .offset(offset)
            .limit(limit + 1)
            .fetch(
                row ->
                    new Opened(
                        row.getId(),
                        row.getHeld(),
                        OccasionKind.valueOf(row.getKind()).label(),
                        row.getTitle(),
                        row.getPlace(),
                        row.getHost(),
                        switch (figure) {
                          case LEAFLETS -> row.getLeaflets();
                          case SHARES -> row.getShared();
                          case ACTIVITIES, LECTURES, CASES, ASKED, ANSWERED, PUBLISHED -> 1;
                        },
                        row.getProof(),
                        row.getFile(),
                        row.getBy()));
    return page(rows, offset, limit, sql.fetchCount(OCCASIONS, wanted));
  }

  private Page<Opened> openedPushes(Scope scope, UUID campaign, int offset, int limit) {
    Condition wanted = PUSHES.CAMPAIGN.eq(campaign).and(pushes(scope));
    List<Opened> rows =
        sql.select(PUSHES.ID, PUSHES.ON_DAY, CASES.TITLE, PUSHES.AUDIENCE, PUSHES.BY)
            .from(PUSHES)
            .join(CASES)
            .on(CASES.ID.eq(PUSHES.PUSHED))
            .where(wanted)
            .orderBy(PUSHES.ON_DAY.desc(), PUSHES.ID.desc())
            .offset(offset)
            .limit(limit + 1)
            .fetch(
                row ->
                    new Opened(
                        row.value1(),
                        row.value2(),
                        "案例推送",
                        row.value3(),
                        row.value4(),
                        null,
                        1,
                        null,
                        null,
                        row.value5()));
    return page(rows, offset, limit, sql.fetchCount(PUSHES, wanted));
  }

  private Page<Opened> openedQuestions(
      Scope scope, UUID campaign, Figure figure, int offset, int limit) {
    Condition wanted =
        QUESTIONS.CAMPAIGN.eq(campaign).and(QuestionStore.within(scope)).and(questions(figure));
    List<Opened> rows =
        sql.selectFrom(QUESTIONS)
            .where(wanted)
            .orderBy(QUESTIONS.ASKED.desc(), QUESTIONS.ID.desc())
            .offset(offset)
            .limit(limit + 1)
            .fetch(
                row ->
                    new Opened(
                        row.getId(),
                        row.getAsked(),
                        QuestionState.valueOf(row.getState()).label(),
                        row.getQuestion() == null ? row.getCode() : row.getQuestion(),
                        null,
                        row.getAdviser(),
                        1,
                        null,
                        null,
                        row.getAnsweredBy() == null ? "" : row.getAnsweredBy()));
    return page(rows, offset, limit, sql.fetchCount(QUESTIONS, wanted));
  }

  private static Page<Opened> page(List<Opened> rows, int offset, int limit, int total) {
    boolean more = rows.size() > limit;
    return Page.of(
        more ? rows.subList(0, limit) : rows, more ? String.valueOf(offset + limit) : null, total);
  }

  private static Condition occasions(Scope scope, UUID campaign, Figure figure) {
    Condition wanted = OCCASIONS.CAMPAIGN.eq(campaign).and(CampaignStore.occasions(scope));
    return switch (figure) {
      case LECTURES -> wanted.and(OCCASIONS.KIND.eq(OccasionKind.LECTURE.name()));
      case LEAFLETS -> wanted.and(OCCASIONS.LEAFLETS.gt(0));
      case SHARES -> wanted.and(OCCASIONS.KIND.eq(OccasionKind.SHARE.name()));
      case ACTIVITIES -> wanted.and(OCCASIONS.KIND.ne(OccasionKind.SHARE.name()));
      case CASES, ASKED, ANSWERED, PUBLISHED -> DSL.falseCondition();
    };
  }

  private static Field<Integer> amount(Figure figure) {
    return switch (figure) {
      case LEAFLETS -> OCCASIONS.LEAFLETS;
      case SHARES -> OCCASIONS.SHARED;
      case ACTIVITIES, LECTURES, CASES, ASKED, ANSWERED, PUBLISHED -> DSL.inline(1);
    };
  }

  private static Condition pushes(Scope scope) {
    return CampaignStore.within(scope, PUSHES.OWNER, PUSHES.UNIT, PUSHES.PERSON);
  }

  private static Condition questions(Figure figure) {
    return switch (figure) {
      case ANSWERED -> QUESTIONS.STATE.ne(QuestionState.ASKED.name());
      case PUBLISHED -> QUESTIONS.STATE.eq(QuestionState.PUBLISHED.name());
      case ASKED, ACTIVITIES, LECTURES, LEAFLETS, SHARES, CASES -> DSL.trueCondition();
    };
  }
}
