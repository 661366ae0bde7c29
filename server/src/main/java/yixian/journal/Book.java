package yixian.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.placement.Posting;

/** 履职簿 · What is kept of one placement, and whose it is. */
public record Book(
    UUID placement,
    UUID batch,
    UUID person,
    UUID homeUnit,
    UUID hostUnit,
    @Nullable UUID grid,
    int version) {

  static Book of(Posting posting) {
    return new Book(
        posting.id(),
        posting.batch(),
        posting.person(),
        posting.homeUnit(),
        posting.hostUnit(),
        posting.grid(),
        1);
  }
}
