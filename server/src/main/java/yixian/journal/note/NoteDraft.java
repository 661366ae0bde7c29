package yixian.journal.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 记一笔 · What is written down, or what a note is changed to.
 *
 * @param text 所记
 * @param address 地点, in words
 * @param photos at most one; taken when the note is written and left alone afterwards
 * @param kind null for a plain note
 * @param household for visits: what kind of household, never whose
 * @param need 需求, for visits
 * @param followUp 跟进, for visits
 * @param forReport whether it may go into the writer's own monthly report
 * @param writtenAt when it was written, for notes that waited on a phone; null for now
 */
public record NoteDraft(
    @Nullable String text,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable String address,
    @Nullable List<Photo> photos,
    @Nullable NoteKind kind,
    @Nullable Household household,
    @Nullable String need,
    @Nullable String followUp,
    boolean forReport,
    @Nullable Instant writtenAt) {

  /**
   * 照片 · A file that the writer has uploaded.
   *
   * @param role near or far, as phones tell it of every photo; a note does not keep it
   */
  public record Photo(UUID file, @Nullable String role) {}

  /** A plain note of these words. */
  public static NoteDraft of(String text) {
    return new NoteDraft(text, null, null, null, null, null, null, null, null, false, null);
  }

  NoteKind kindOrPlain() {
    return kind == null ? NoteKind.NOTE : kind;
  }

  List<Photo> photosOrNone() {
    return photos == null ? List.of() : photos;
  }
}
