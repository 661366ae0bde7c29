package yixian.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 提请 · What a room asks an approval for.
 *
 * @param flow code of the flow to take
 * @param kind of the subject, such as {@code secondment-nomination}; told again when it ends
 * @param kindName the same in words that people read, such as 挂职人选
 * @param subject id of the record that the approval is about
 * @param link a path of our own pages where the record can be seen
 * @param rows one page of what the approvers must know; frozen as it is sent
 * @param files attachments, uploaded by the one who asks
 * @param unit where it is asked, for {@code OWN_UNIT} steps; the applicant's own where null
 */
public record NewRequest(
    String flow,
    String kind,
    String kindName,
    UUID subject,
    String title,
    String link,
    List<Row> rows,
    List<UUID> files,
    @Nullable UUID unit) {

  /** Asked in the applicant's own unit. */
  public NewRequest(
      String flow,
      String kind,
      String kindName,
      UUID subject,
      String title,
      String link,
      List<Row> rows,
      List<UUID> files) {
    this(flow, kind, kindName, subject, title, link, rows, files, null);
  }
}
