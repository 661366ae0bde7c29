package yixian.inspection.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 行动看板 · A campaign as a reader sees it, with figures added up from records. */
public record Board(
    Line line,
    String purpose,
    String basis,
    String standard,
    UUID versionOfStandard,
    @Nullable String measure,
    BigDecimal quantity,
    int share,
    int term,
    List<Counted> figures,
    List<Group> groups,
    boolean leads,
    List<Offered> moves,
    int version) {

  public Board {
    figures = List.copyOf(figures);
    groups = List.copyOf(groups);
    moves = List.copyOf(moves);
  }

  /** 行动行 · One campaign among others. */
  public record Line(
      UUID id,
      String code,
      String title,
      String owner,
      LocalDate begins,
      LocalDate ends,
      State state,
      String stateName,
      boolean rehearsal,
      int targets,
      int checked) {}

  /** A figure with what it counts. */
  public record Counted(Figure figure, String label, Figure.Kind kind, int count) {}

  /** 检查组 · Who checks, and how far they are. */
  public record Group(
      UUID id,
      String name,
      List<String> units,
      String head,
      List<String> members,
      int targets,
      int checked) {

    public Group {
      units = List.copyOf(units);
      members = List.copyOf(members);
    }
  }

  /** 可办 · A move that this reader may make now. */
  public record Offered(String move, String label) {}
}
