package yixian.bulletin.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.bulletin.text.Edition;

/**
 * 网页版 · An issue as everybody of the district reads it.
 *
 * @param edition gone from view where the issue was withdrawn
 * @param correctedBy the issue that took its place
 * @param addressed whether the reader's unit is on the list
 * @param received when his unit first opened it
 */
public record PublishedSheet(
    Line line,
    @Nullable Edition edition,
    @Nullable String reason,
    @Nullable UUID correctedBy,
    BulletinSheet.@Nullable Proof proof,
    boolean addressed,
    @Nullable Instant received) {

  /** 一行 · An issue in the list of those published. */
  public record Line(
      UUID id,
      String masthead,
      String number,
      String issuer,
      LocalDate issued,
      State state,
      String stateName,
      String lead) {}
}
