package yixian.issue.intake.past;

import java.util.UUID;
import yixian.issue.intake.Lexica;
import yixian.issue.intake.Lexicon;

/** What the words of a sheet mean in this house. */
record Terms(
    Lexicon<UUID> categories,
    Lexicon<UUID> units,
    Lexicon<PastState> states,
    Lexicon<Integer> levels) {

  static Terms of(Lexica house) {
    return new Terms(
        house.categories(), house.units(), PastState.lexicon(), Satisfaction.lexicon());
  }
}
