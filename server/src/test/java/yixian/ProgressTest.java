package yixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yixian.database.Manifest;

class ProgressTest {

  private final List<String> said = new ArrayList<>();
  private double seconds;
  private final Progress progress = new Progress(said::add, () -> (long) (seconds * 1e9));

  @Test
  void saysALineARoomWithTheTimeSinceItBegan() {
    table("audit.records", 1_200);
    seconds = 2.5;
    table("issue.issues", 30);
    table("issue.steps", 70);
    seconds = 3;
    progress.roomDone();
    assertThat(said)
        .containsExactly("    2.5 秒  audit：1 张表，1,200 行", "    3.0 秒  issue：2 张表，100 行");
  }

  @Test
  void isNotSilentForLongerThanAPartTakes() {
    seconds = 14;
    table("issue.steps", 9);
    seconds = 20;
    table("issue.timers", 1);
    seconds = 31;
    progress.file("附件", 2_000_000);
    assertThat(said).containsExactly("   14.0 秒  issue.steps，9 行", "   31.0 秒  附件：1 个文件，2.0 MB");
  }

  private void table(String name, long rows) {
    progress.table(new Manifest.Table(name, rows, ""));
  }
}
