package yixian.documents.bulletin;

import java.util.List;

/** 段 · One piece of the text, set in its own way. */
public sealed interface Block {

  /** 栏目 · A section begins. */
  record Section(String name) implements Block {}

  /** 标题 · The title of an article. */
  record Title(String text) implements Block {}

  /** 正文 · A paragraph; one that begins with 一、 or （一） is set as a heading. */
  record Paragraph(String text) implements Block {}

  /** 作者 · Who wrote it, in brackets at its end. */
  record Author(String name) implements Block {}

  /** 注 · A remark in smaller type, such as on totals that do not add up. */
  record Note(String text) implements Block {}

  /**
   * 表 · A table.
   *
   * @param shares how wide the columns are, in hundredths of the line
   */
  record Table(List<String> heads, List<List<String>> rows, List<Integer> shares) implements Block {

    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
      shares = List.copyOf(shares);
      if (shares.size() != heads.size()) {
        throw new IllegalArgumentException(
            "A table of %d columns has %d widths".formatted(heads.size(), shares.size()));
      }
    }
  }

  /** 图 · A picture with what it shows. */
  record Photograph(byte[] bytes, String caption) implements Block {

    public Photograph {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Photograph that
          && java.util.Arrays.equals(bytes, that.bytes)
          && caption.equals(that.caption);
    }

    @Override
    public int hashCode() {
      return 31 * java.util.Arrays.hashCode(bytes) + caption.hashCode();
    }

    @Override
    public String toString() {
      return "Photograph[" + bytes.length + " bytes, " + caption + "]";
    }
  }
}
