package yixian.secondment.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;

/**
 * 会议 · One meeting with its invitations.
 *
 * @param invitations in a list, of the reader only his own where it is his own page
 */
public record MeetingSheet(
    UUID id,
    UUID team,
    String teamName,
    MeetingKind kind,
    String kindName,
    String topic,
    String place,
    Instant starts,
    Instant ends,
    MeetingState state,
    String stateName,
    @Nullable String minutes,
    @Nullable String reason,
    String convenedBy,
    @Nullable String confirmedBy,
    List<Invitation> invitations,
    boolean answerable,
    boolean editable,
    int version) {

  public MeetingSheet {
    invitations = List.copyOf(invitations);
  }

  /** 邀请 · Who is invited, what he said, and whether he was there. */
  public record Invitation(
      Named person,
      Reply reply,
      String replyName,
      @Nullable String reason,
      @Nullable Boolean attended) {}
}
