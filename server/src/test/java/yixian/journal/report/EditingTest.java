package yixian.journal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yixian.kernel.Ids;
import yixian.kernel.ReportSource.Material;
import yixian.kernel.ReportSource.Source;
import yixian.kernel.ReportSource.Topic;

class EditingTest {

  private final Material handled = material(Topic.ISSUES, "issue.handled", "处理事件 40 件。");
  private final Material visited = material(Topic.VISITS, "visit", "走访 3 户。");

  @Test
  void dropsWhatTheRecordsNoLongerTell() {
    List<Sentence> draft = Editing.gathered(List.of(), List.of(handled));
    assertThat(Editing.gathered(draft, List.of(visited)))
        .extracting(Sentence::text)
        .containsExactly("走访 3 户。");
  }

  @Test
  void keepsWhatWasGatheredBeforeTheRightsEndedAndAddsWhatIsNew() {
    List<Sentence> draft = Editing.gathered(List.of(), List.of(handled));
    assertThat(Editing.completed(draft, List.of(visited)))
        .extracting(Sentence::text)
        .containsExactly("处理事件 40 件。", "走访 3 户。");
    assertThat(Editing.completed(draft, List.of(handled))).isEqualTo(draft);
  }

  private static Material material(Topic topic, String kind, String sentence) {
    return new Material(topic, kind, sentence, List.of(new Source("issue", Ids.next(), null, "")));
  }
}
