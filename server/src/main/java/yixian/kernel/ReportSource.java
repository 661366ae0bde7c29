package yixian.kernel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 报告素材 · Each room that records something of an official's service answers here with what it has of
 * a month or a term, so that nobody writes a second time what is known.
 *
 * <p>Asked inside the road of the official himself, with his own scope: what he may not see is left
 * out. A room that has nothing of these days answers with nothing.
 */
@FunctionalInterface
public interface ReportSource {

  List<Material> materials(Actor official, Stretch stretch);

  /** 章节 · Where in the report a material belongs, in this order. */
  enum Topic implements Labelled {
    ISSUES("发现和办理事件"),
    VISITS("走访服务群众"),
    TASKS("任务与“六个一”"),
    MEETINGS("会议与学习"),
    LEAVE("请假情况"),
    NOTES("工作随记"),
    PLAN("个人计划进展与打算");

    private final String label;

    Topic(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * 素材 · One sentence and the records that it counts or tells of.
   *
   * @param kind what the records are to the official, such as {@code issue.reported}
   */
  record Material(Topic topic, String kind, String sentence, List<Source> sources) {

    public Material {
      sources = List.copyOf(sources);
    }
  }

  /**
   * 出处 · A record that a sentence opens into.
   *
   * @param kind of the record, for the page that opens it: {@code issue}, {@code note}
   * @param code its number, where it has one
   */
  record Source(String kind, UUID id, @Nullable String code, String title) {}
}
