package yixian.secondment.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Direction;

/**
 * 批次草案 · What is told to plan a batch; what is left out is refused with a reason, never guessed.
 */
public record BatchDraft(
    @Nullable Integer number,
    @Nullable String name,
    @Nullable String task,
    @Nullable String legalBasis,
    @Nullable String approver,
    @Nullable Direction direction,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable List<PhaseSpan> phases) {

  /** The basis where none is told. */
  public static final String USUAL_BASIS = "《中华人民共和国公务员法》第七十二条";

  String basis() {
    return legalBasis == null || legalBasis.isBlank() ? USUAL_BASIS : legalBasis.strip();
  }

  List<PhaseSpan> spans() {
    return Objects.requireNonNullElse(phases, List.of());
  }
}
