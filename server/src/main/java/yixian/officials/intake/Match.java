package yixian.officials.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 认人 · To whom a form belongs.
 *
 * @param person whom it belongs to, where that is certain
 * @param how by what he was recognised, or why he was not
 * @param candidates among whom somebody has to choose
 */
public record Match(State state, @Nullable UUID person, String how, List<Candidate> candidates) {

  /** How certain it is. */
  public enum State {
    KNOWN,
    AMBIGUOUS,
    NEW
  }

  /** Somebody of the directory who bears the name. */
  public record Candidate(
      UUID person,
      String name,
      @Nullable String unit,
      @Nullable String title,
      @Nullable String birth) {}

  public Match {
    candidates = List.copyOf(candidates);
  }
}
