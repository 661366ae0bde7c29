package yixian.tasklist.clearing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 清零看板 · A subject as a reader sees it: objects, teams, figures, and the way to zero by month. */
public record Board(
    Line line,
    String basis,
    String object,
    @Nullable String measure,
    int objects,
    BigDecimal quantity,
    int teams,
    List<Counted> figures,
    List<Team> byTeam,
    List<Month> byMonth,
    boolean leads) {

  public Board {
    figures = List.copyOf(figures);
    byTeam = List.copyOf(byTeam);
    byMonth = List.copyOf(byMonth);
  }

  /** 专题行 · One subject among others. */
  public record Line(
      UUID id, String code, String title, String owner, LocalDate due, int found, int cleared) {}

  /** A figure with what it counts. */
  public record Counted(Figure figure, String label, int count) {}

  /** 考核组 · What one team looks after, and how far it is. */
  public record Team(
      String name, int objects, BigDecimal quantity, int found, int cleared, int open) {}

  /**
   * How many were found and cleared in a month, such as 2026-03, and how many were open at its end.
   */
  public record Month(String month, int found, int cleared, int open) {}
}
