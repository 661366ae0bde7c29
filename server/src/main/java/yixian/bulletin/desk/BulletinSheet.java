package yixian.bulletin.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.audit.SignedHead;
import yixian.bulletin.story.StorySheet;
import yixian.bulletin.text.Content;
import yixian.bulletin.text.Edition;
import yixian.bulletin.text.Role;

/**
 * 简报单 · An issue for those who write and sign it.
 *
 * @param content what the editor goes on writing
 * @param edition as it reads now, or as it was signed
 * @param receipts which units have opened it; never who
 */
public record BulletinSheet(
    Line line,
    UUID owner,
    String issuer,
    int copies,
    Content content,
    Edition edition,
    int limit,
    List<Receipt> receipts,
    List<StorySheet> stories,
    List<Step> steps,
    List<Offered> moves,
    boolean mayEdit,
    boolean mayCorrect,
    @Nullable String reason,
    @Nullable UUID corrects,
    @Nullable UUID correctedBy,
    @Nullable Proof proof,
    int version) {

  /** 一行 · An issue in the list. */
  public record Line(
      UUID id,
      String masthead,
      String number,
      int year,
      int ordinal,
      String ownerName,
      LocalDate issued,
      State state,
      String stateName,
      String draftedBy,
      @Nullable String signedBy,
      @Nullable Instant signedAt,
      int units,
      int read) {}

  /** 签收 · A unit and when it first opened the issue. */
  public record Receipt(
      Role role, String roleName, String name, @Nullable UUID unit, @Nullable Instant readAt) {}

  /** 经过 · What was done. */
  public record Step(String move, String state, Instant at, String by, @Nullable String note) {}

  /** 可办 · A move that this reader may make. */
  public record Offered(Move move, String label, boolean reason) {}

  /** 凭证 · By what anybody can check that this is what was signed. */
  public record Proof(String fingerprint, @Nullable SignedHead head) {}
}
