package yixian.documents;

import org.jspecify.annotations.Nullable;

/**
 * 问题 · One thing that does not stand well in a document: where, what stands there, what is wrong,
 * how to mend it.
 *
 * @param field the field as the printed form calls it
 * @param line the line inside the field, counted from 1, or null where a field has no lines
 * @param found what stands there, as far as it may be shown
 */
public record Finding(
    String field, @Nullable Integer line, String found, String wrong, String mend) {

  private static final int SHOWN = 40;

  public Finding {
    found = shortened(found);
  }

  public Finding(String field, String found, String wrong, String mend) {
    this(field, null, found, wrong, mend);
  }

  /** The whole in one sentence for the person who has to mend it. */
  public String sentence() {
    String place = line == null ? field : field + "第 " + line + " 行";
    String seen = found.isEmpty() ? "" : "现为“" + found + "”，";
    return place + "：" + seen + wrong + "。怎么办：" + mend;
  }

  private static String shortened(String text) {
    String shown = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return shown.codePointCount(0, shown.length()) <= SHOWN
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
