package yixian.feedback.letter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.FeedbackSource.Matter;

/**
 * 通报内容 · What a letter says, each figure with the records that it counts.
 *
 * @param closing thanks and requests, as the rules word them
 */
public record Letter(String title, String opening, List<Group> groups, String closing) {

  public Letter {
    groups = List.copyOf(groups);
  }

  /**
   * 一组 · What is told of one person, one unit, or the district.
   *
   * @param key by which it is known when the letter is renewed
   */
  public record Group(String key, String title, String note, List<Line> lines) {

    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * 一行 · A figure.
   *
   * @param words what is added to it
   * @param definition how it is counted
   * @param indicator its code, where the ledger counted it
   * @param person of whom the ledger counted it
   * @param records those counted, where a room counted them
   */
  public record Line(
      String key,
      Matter matter,
      String name,
      String value,
      String unit,
      String words,
      String definition,
      @Nullable String indicator,
      @Nullable UUID person,
      List<UUID> records) {

    public Line {
      records = List.copyOf(records);
    }
  }

  /** The letter without these lines. */
  public Letter without(Map<String, String> leftOut) {
    return new Letter(
        title,
        opening,
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.key(),
                        group.title(),
                        group.note(),
                        group.lines().stream()
                            .filter(line -> !leftOut.containsKey(line.key()))
                            .toList()))
            .toList(),
        closing);
  }
}
