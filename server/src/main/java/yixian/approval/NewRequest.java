package yixian.approval;

import java.util.List;
import java.util.UUID;

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
 */
public record NewRequest(
    String flow,
    String kind,
    String kindName,
    UUID subject,
    String title,
    String link,
    List<Row> rows,
    List<UUID> files) {}
