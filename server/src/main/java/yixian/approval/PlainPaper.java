package yixian.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 一般请示 · What somebody asks for in his own words, where no other room asks for him. */
public record PlainPaper(String title, String text, @Nullable List<UUID> files) {

  static final String KIND = "plain";
  private static final int MOST_FILES = 10;
  private static final int LONGEST = 4_000;

  @SuppressWarnings("ConstantValue") // Jackson leaves out what was not sent
  void demandSound() {
    List<Fault> faults = new ArrayList<>();
    if (title == null || title.isBlank() || title.length() > 100) {
      faults.add(new Fault("title", "标题应为 1 至 100 个字", "请填写标题"));
    }
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      faults.add(new Fault("text", "请示内容应为 1 至 " + LONGEST + " 个字", "请填写请示内容"));
    }
    if (attached().size() > MOST_FILES) {
      faults.add(new Fault("files", "附件最多 " + MOST_FILES + " 个", "请减少附件"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  List<UUID> attached() {
    return files == null ? List.of() : files;
  }

  List<Row> rows() {
    return List.of(new Row("请示内容", text.strip()));
  }
}
