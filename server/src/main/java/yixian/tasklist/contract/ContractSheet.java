package yixian.tasklist.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 合同单 · One contract with the visits that checked it. */
public record ContractSheet(
    Line line,
    String duties,
    int remind,
    @Nullable String reason,
    List<Visit> visits,
    List<Offered> moves,
    int version) {

  public ContractSheet {
    visits = List.copyOf(visits);
    moves = List.copyOf(moves);
  }

  /** 合同行 · One contract among others. */
  public record Line(
      UUID id,
      String code,
      String owner,
      String party,
      String subject,
      @Nullable BigDecimal quantity,
      @Nullable String measure,
      LocalDate begins,
      LocalDate ends,
      State state,
      boolean ending,
      boolean over) {}

  /** 检查 · One visit, with the problem that came of it. */
  public record Visit(
      Instant at,
      String by,
      boolean sound,
      String note,
      @Nullable UUID problem,
      @Nullable String problemCode) {}

  /** A move that the reader may make now. */
  public record Offered(String move, String label) {}

  /** A figure with what it counts. */
  public record Counted(Figure figure, String label, int count) {}
}
