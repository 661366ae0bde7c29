package yixian.secondment.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yixian.secondment.Named;

/**
 * 队伍统计 · The figures of a cohort; each opens into the people behind it, and each section adds up to
 * the whole or names who is missing and why.
 *
 * @param people everybody counted
 */
public record Cohort(LocalDate day, List<Person> people, List<Section> sections) {

  public Cohort {
    people = List.copyOf(people);
    sections = List.copyOf(sections);
  }

  /** 人员 · One person counted. */
  public record Person(
      UUID placement, Named person, Named homeUnit, Named hostUnit, String postKindName) {}

  /**
   * 统计项 · One way of dividing the cohort.
   *
   * @param gap who is in no figure of it, and why; with them the figures add up to everybody
   */
  public record Section(String key, String name, List<Figure> figures, List<Missing> gap) {

    public Section {
      figures = List.copyOf(figures);
      gap = List.copyOf(gap);
    }

    /** The figure with the key. */
    public Figure figure(String wanted) {
      return figures.stream()
          .filter(figure -> figure.key().equals(wanted))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("No figure " + wanted + " in section " + key));
    }
  }

  /** How a figure's value is to be read. */
  public enum Measure {
    PERCENT,
    YEARS
  }

  /**
   * 数字 · Numerator over denominator.
   *
   * @param value the percentage, or the mean, to one decimal
   * @param people the placements behind the numerator
   */
  public record Figure(
      String key,
      String name,
      int numerator,
      int denominator,
      BigDecimal value,
      Measure measure,
      List<UUID> people) {

    public Figure {
      people = List.copyOf(people);
    }
  }

  /** 缺口 · Somebody who could not be counted. */
  public record Missing(UUID placement, Named person, String because) {}

  /** The section with the key. */
  public Section section(String wanted) {
    return sections.stream()
        .filter(section -> section.key().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No section " + wanted));
  }
}
