package yixian.documents.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 简报 · What one issue says, from the red name to the imprint.
 *
 * @param contents 本期要目, a line each
 * @param blocks the text in its order
 * @param tail null for a paper that is neither signed nor sent
 */
public record Bulletin(
    Masthead head, List<String> contents, List<Block> blocks, @Nullable Tail tail) {

  public Bulletin {
    contents = List.copyOf(contents);
    blocks = List.copyOf(blocks);
  }

  /**
   * 报头 · Above the red rule.
   *
   * @param name set large and red
   * @param number such as 2020 年第 1 期
   * @param note a correction, or that it is not signed yet; null where there is nothing to say
   */
  public record Masthead(
      String name, String number, String issuer, String date, @Nullable String note) {}

  /**
   * 版记 · Below the text.
   *
   * @param sent 报, 送, 发
   * @param issued who printed it, and when
   * @param copies how many were printed
   * @param proof how anybody can check that this is what was signed
   */
  public record Tail(List<Sent> sent, String issued, int copies, List<String> proof) {

    public Tail {
      sent = List.copyOf(sent);
      proof = List.copyOf(proof);
    }
  }

  /** 分发 · One line of the distribution list, such as 报：区委、区政府. */
  public record Sent(String word, String names) {}
}
