package yixian.bulletin.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.bulletin.text.Content;
import yixian.bulletin.text.Edition.Sent;

/**
 * 稿 · What an editor enters.
 *
 * @param owner the unit that issues it; stands once it is kept
 * @param issuer the issuing body as printed
 * @param issued the day printed
 * @param content null for an issue without a text yet
 * @param sent to whom it goes
 */
public record Draft(
    @Nullable UUID owner,
    @Nullable String masthead,
    @Nullable String issuer,
    @Nullable Integer year,
    @Nullable Integer number,
    @Nullable LocalDate issued,
    @Nullable Integer copies,
    @Nullable Content content,
    @Nullable List<Sent> sent) {

  Content contentOrEmpty() {
    return content == null ? Content.EMPTY : content;
  }

  List<Sent> sentOrNone() {
    return sent == null ? List.of() : sent;
  }
}
