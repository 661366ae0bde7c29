package yixian.issue.search;

import static yixian.issue.db.Tables.HOTLINE_ORDERS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.PAST_CASES;
import static yixian.issue.db.Tables.STEPS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import yixian.issue.Light;
import yixian.issue.Move;
import yixian.issue.State;
import yixian.issue.category.CategoryBook;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;

/** The filters and the scope as SQL conditions on issues. */
final class FilterStore {

  private static final double METRES_A_DEGREE = 111_195;
  static final Condition OPEN = DSL.condition(ISSUES.OPEN);

  /** Open, and not put aside until a day. */
  static final Condition UNDER_WAY = OPEN.and(ISSUES.STATE.ne(State.PARKED.name()));

  private FilterStore() {}

  /** What the query asks, the text apart. */
  static List<Condition> of(IssueQuery query, Actor actor, CategoryBook book, Instant now) {
    List<Condition> all = new ArrayList<>();
    states(all, query.states());
    if (query.category() != null) {
      all.add(classed(book.withBelow(query.category())));
    }
    eq(all, ISSUES.UNIT, query.unit());
    eq(all, ISSUES.TOWN, query.area());
    eq(all, ISSUES.GRID, query.grid());
    eq(all, ISSUES.CHANNEL, query.channel() == null ? null : query.channel().name());
    if (query.from() != null) {
      all.add(ISSUES.REPORTED_AT.ge(Days.start(query.from())));
    }
    if (query.to() != null) {
      all.add(ISSUES.REPORTED_AT.lt(Days.start(query.to().plusDays(1))));
    }
    if (Boolean.TRUE.equals(query.overdue())) {
      all.add(light(Light.RED, now));
    }
    if (query.light() != null) {
      all.add(light(query.light(), now));
    }
    if (query.pending() != null) {
      all.add(pending(query.pending()));
    }
    if (query.mine() != null) {
      all.add(mine(query.mine(), actor));
    }
    if (query.near() != null) {
      near(all, query.near());
    }
    if (query.bbox() != null) {
      box(all, query.bbox());
    }
    if (query.brought() != null) {
      all.add(brought(query.brought()));
    }
    if (query.order() == Sort.DEADLINE) {
      all.add(OPEN);
    }
    return all;
  }

  /** One class alone can be read in the order of the list, which one of several cannot. */
  private static Condition classed(Set<UUID> classes) {
    return classes.size() == 1
        ? ISSUES.CATEGORY.eq(classes.iterator().next())
        : ISSUES.CATEGORY.eq(any(classes));
  }

  private static Condition brought(UUID batch) {
    return ISSUES
        .ID
        .in(DSL.select(PAST_CASES.ISSUE).from(PAST_CASES).where(PAST_CASES.IMPORT.eq(batch)))
        .or(
            ISSUES.ID.in(
                DSL.select(HOTLINE_ORDERS.ISSUE)
                    .from(HOTLINE_ORDERS)
                    .where(HOTLINE_ORDERS.SHEET.eq(batch))));
  }

  private static void states(List<Condition> all, List<State> states) {
    if (states.isEmpty()) {
      return;
    }
    if (states.stream().allMatch(State::open)) {
      all.add(OPEN);
    }
    all.add(
        states.size() == 1
            ? ISSUES.STATE.eq(states.getFirst().name())
            : ISSUES.STATE.eq(DSL.any(states.stream().map(Enum::name).toArray(String[]::new))));
  }

  private static <T> void eq(List<Condition> all, Field<T> field, @Nullable T value) {
    if (value != null) {
      all.add(field.eq(value));
    }
  }

  static Condition light(Light light, Instant now) {
    return switch (light) {
      case RED -> OPEN.and(ISSUES.DUE.lt(now));
      case YELLOW -> OPEN.and(ISSUES.DUE.ge(now)).and(ISSUES.WARN_AT.le(now));
      case GREEN ->
          OPEN.and(ISSUES.WARN_AT.gt(now)).and(ISSUES.DUE.lt(Light.NEVER)).and(ISSUES.DUE.ge(now));
      case NONE -> DSL.not(OPEN).or(ISSUES.DUE.ge(Light.NEVER));
    };
  }

  private static Condition pending(Pending pending) {
    return switch (pending) {
      case RETURN -> OPEN.and(ISSUES.RETURN_ASKED.isTrue());
      case EXTENSION -> OPEN.and(ISSUES.EXTENSION_ASKED.isTrue());
      case REOPEN -> DSL.condition(ISSUES.REOPEN_ASKED);
      case FORCE -> OPEN.and(ISSUES.FORCE_ASKED_BY.isNotNull());
      case CALL_BACK -> DSL.condition(ISSUES.CALL_BACK_DUE);
      case PUT_RIGHT ->
          ISSUES
              .PUT_RIGHT_BY
              .isNotNull()
              .and(ISSUES.STATE.eq(State.CLOSED.name()))
              .and(ISSUES.CALL_BACK_DUE.eq(false));
    };
  }

  private static Condition mine(Mine mine, Actor actor) {
    return switch (mine) {
      case TODO -> todo(actor);
      case HANDLED ->
          ISSUES.ID.in(
              DSL.select(STEPS.ISSUE).from(STEPS).where(STEPS.ACCOUNT.eq(actor.account())));
      case REPORTED ->
          ISSUES.REPORTER.eq(actor.person() == null ? actor.account() : actor.person());
    };
  }

  /** The next move is mine: by the rights I hold, and for handling by the units I answer for. */
  private static Condition todo(Actor actor) {
    List<Condition> any = new ArrayList<>();
    group(any, actor, Move.ACCEPT, State.REPORTED);
    group(any, actor, Move.VERIFY, State.VERIFYING);
    group(any, actor, Move.DISPATCH, State.ACCEPTED);
    if (actor.may(Move.PASS_CHECK.permission())) {
      any.add(
          ISSUES
              .STATE
              .eq(State.CHECKING.name())
              .and(ISSUES.PARENT.isNull())
              .and(within(actor.scope(Move.PASS_CHECK.permission()))));
    }
    if (actor.may(Move.HANDLE.permission())) {
      Scope scope = actor.scope(Move.HANDLE.permission());
      List<UUID> units = new ArrayList<>(scope.units());
      if (actor.unit() != null) {
        units.add(actor.unit());
      }
      Condition unit = scope.everything() ? DSL.trueCondition() : ISSUES.UNIT.eq(any(units));
      Condition called =
          scope.everything() ? DSL.trueCondition() : ISSUES.REPORTING_UNIT.eq(any(units));
      any.add(ISSUES.STATE.eq(State.CHECKING.name()).and(ISSUES.PARENT.isNotNull()).and(called));
      any.add(
          ISSUES
              .STATE
              .in(State.DISPATCHED.name(), State.HANDLING.name(), State.REWORK.name())
              .and(unit));
    }
    if (actor.may(Move.FORCE_CLOSE.permission())) {
      any.add(
          ISSUES
              .FORCE_ASKED_BY
              .ne(actor.account())
              .and(within(actor.scope(Move.FORCE_CLOSE.permission()))));
    }
    if (actor.may(Move.GRANT_EXTENSION.permission())) {
      any.add(
          ISSUES
              .EXTENSION_ASKED
              .isTrue()
              .and(within(actor.scope(Move.GRANT_EXTENSION.permission()))));
    }
    return OPEN.and(DSL.or(any));
  }

  private static void group(List<Condition> any, Actor actor, Move move, State state) {
    if (actor.may(move.permission())) {
      any.add(ISSUES.STATE.eq(state.name()).and(within(actor.scope(move.permission()))));
    }
  }

  private static void near(List<Condition> all, Near near) {
    box(all, near.box());
    double cosine = Math.cos(Math.toRadians(near.point().latitude()));
    all.add(
        DSL.condition(
            "power(({0} - {1}) * {2}, 2) + power(({3} - {4}) * {5}, 2) <= {6}",
            ISSUES.LATITUDE,
            DSL.val(near.point().latitude()),
            DSL.val(METRES_A_DEGREE),
            ISSUES.LONGITUDE,
            DSL.val(near.point().longitude()),
            DSL.val(METRES_A_DEGREE * cosine),
            DSL.val(near.metres() * near.metres())));
  }

  private static void box(List<Condition> all, Box box) {
    all.add(ISSUES.LONGITUDE.between(box.west(), box.east()));
    all.add(ISSUES.LATITUDE.between(box.south(), box.north()));
  }

  /** The scope as a predicate where the data lives; row security says the same a second time. */
  static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      any.add(ISSUES.TOWN.eq(any(scope.units())));
      any.add(ISSUES.UNIT.eq(any(scope.units())));
      any.add(ISSUES.REPORTING_UNIT.eq(any(scope.units())));
    }
    if (!scope.grids().isEmpty()) {
      any.add(ISSUES.GRID.eq(any(scope.grids())));
    }
    if (scope.person() != null) {
      any.add(ISSUES.REPORTER.eq(scope.person()));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }

  /**
   * The columns and keys by which a scope sees rows, each with an index in the order of the list.
   */
  static List<Branch> branches(Scope scope) {
    List<Branch> branches = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      branches.add(new Branch(ISSUES.TOWN, scope.units()));
      branches.add(new Branch(ISSUES.UNIT, scope.units()));
      branches.add(new Branch(ISSUES.REPORTING_UNIT, scope.units()));
    }
    if (!scope.grids().isEmpty()) {
      branches.add(new Branch(ISSUES.GRID, scope.grids()));
    }
    if (scope.person() != null) {
      branches.add(new Branch(ISSUES.REPORTER, List.of(Objects.requireNonNull(scope.person()))));
    }
    return branches;
  }

  /** One way in which rows come into a scope. */
  record Branch(Field<UUID> column, Collection<UUID> keys) {}

  static org.jooq.QuantifiedSelect<org.jooq.Record1<UUID>> any(Collection<UUID> ids) {
    return DSL.any(ids.toArray(UUID[]::new));
  }
}
