package yixian.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.indicator.definition.Aim;
import yixian.indicator.definition.Asked;
import yixian.indicator.definition.Definitions;
import yixian.indicator.definition.General;
import yixian.indicator.definition.Reckoning;
import yixian.kernel.Page;
import yixian.kernel.Period;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 指标 · Figures of people, units and grids, for rooms that judge by them. Called inside the road.
 *
 * <p>The ledger is asked whole, whatever the reader sees of it: <b>the asking room answers for who
 * may know the figure</b>. Of a person that is the person, and who rates him on a sheet; nobody
 * else. What was known at a moment is counted the same way for ever: later facts, later withdrawals
 * and later versions change nothing of it.
 */
@Component
public class Indicators {

  private final Definitions definitions;
  private final Reckoning reckoning;
  private final OpenedFigures figures;

  Indicators(Definitions definitions, Reckoning reckoning, OpenedFigures figures) {
    this.definitions = definitions;
    this.reckoning = reckoning;
    this.figures = figures;
  }

  /** Whom or what a figure is about. */
  public record Subject(About about, UUID id) {}

  /**
   * One figure.
   *
   * @param knownBy nothing written down later counts; null for now
   * @throws Problem where no indicator is called so
   */
  public IndicatorValue value(
      String code, Subject subject, Period period, @Nullable Instant knownBy) {
    return values(Set.of(code), subject.about(), Set.of(subject.id()), period, knownBy).getFirst();
  }

  /**
   * Figures of many subjects by many indicators, counted together.
   *
   * @param subjects each gets a figure for each indicator, if only that nothing was counted
   */
  public List<IndicatorValue> values(
      Collection<String> codes,
      About about,
      Collection<UUID> subjects,
      Period period,
      @Nullable Instant knownBy) {
    Asked asked = asked(about, Set.copyOf(subjects), period, knownBy);
    return reckoning.values(definitions.inForce(codes, asked.from()), asked);
  }

  /** The indicators of all that are counted on a day. */
  public List<General> general(LocalDate day) {
    return definitions.generalOn(day);
  }

  /**
   * The personal indicators of an official in force on a day, with their weights.
   *
   * @param knownBy none that was written down later; null for now
   */
  public List<Aim> aims(UUID person, LocalDate day, @Nullable Instant knownBy) {
    return definitions.aims(person, day, knownBy);
  }

  /**
   * The records behind a term of a figure, newest first, exactly those counted.
   *
   * @param term its position in the figure
   * @param reader whose view decides which records are called by their names
   */
  public Page<OpenedFigures.Line> records(
      String code,
      int term,
      Subject subject,
      Period period,
      @Nullable Instant knownBy,
      Scope reader,
      @Nullable String cursor,
      int limit) {
    Asked asked = asked(subject.about(), Set.of(subject.id()), period, knownBy);
    Reckoning.Rule rule = definitions.inForce(Set.of(code), asked.from()).getFirst();
    return figures.page(
        reader,
        reckoning.kind(rule, term),
        reckoning.records(rule, term, asked, subject.id(), OpenedFigures.place(cursor), limit + 1),
        limit);
  }

  private static Asked asked(
      About about, Set<UUID> subjects, Period period, @Nullable Instant knownBy) {
    LocalDate until =
        Objects.requireNonNull(period.until(), "A figure needs a period that has an end");
    return new Asked(about, subjects, period.from(), until.minusDays(1), knownBy, Scope.EVERYTHING);
  }
}
