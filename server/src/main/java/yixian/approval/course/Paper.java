package yixian.approval.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yixian.approval.Row;
import yixian.approval.record.Fingerprint;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 申请摘要 · One page of what is asked, frozen when it is sent; what an approver saw is told by its
 * hash.
 *
 * @param edition counts how often it was sent
 * @param hash over all else on the page
 */
public record Paper(
    int edition, String title, List<Row> rows, List<Attachment> files, String hash, Instant at) {

  private static final int MOST_ROWS = 60;

  public Paper {
    rows = List.copyOf(rows);
    files = List.copyOf(files);
  }

  /** 附件. */
  public record Attachment(UUID file, String name) {}

  /** The page as it is sent now. */
  public static Paper frozen(
      int edition, String title, List<Row> rows, List<Attachment> files, Instant at) {
    demandSound(title, rows);
    return new Paper(edition, title, rows, files, hash(title, rows, files), at);
  }

  /** Whether the page is still what it was when it was frozen. */
  public boolean sound() {
    return hash.equals(hash(title, rows, files));
  }

  private static String hash(String title, List<Row> rows, List<Attachment> files) {
    Fingerprint print = new Fingerprint().add(title).add(rows.size());
    rows.forEach(row -> print.add(row.label()).add(row.value()));
    files.forEach(file -> print.add(file.file()).add(file.name()));
    return print.hex();
  }

  private static void demandSound(String title, List<Row> rows) {
    List<Fault> faults = new ArrayList<>();
    if (title.isBlank() || title.length() > 100) {
      faults.add(new Fault("title", "标题应为 1 至 100 个字", "请改正标题"));
    }
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      faults.add(new Fault("rows", "摘要应为 1 至 " + MOST_ROWS + " 行", "请精简摘要"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
