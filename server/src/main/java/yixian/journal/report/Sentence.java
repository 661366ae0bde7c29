package yixian.journal.report;

import java.util.List;
import yixian.kernel.ReportSource.Source;
import yixian.kernel.ReportSource.Topic;

/**
 * 一句 · One sentence of a report with the records behind it.
 *
 * @param key names it within the report; what the official added has one too
 * @param kind what its records are to him, or {@code own} where he wrote it himself
 * @param drafted as the house drafted it; the same as the text until he edits
 * @param struck whether he left it out
 */
record Sentence(
    int key,
    Topic topic,
    String kind,
    String text,
    String drafted,
    boolean struck,
    List<Source> sources) {

  static final String OWN = "own";

  Sentence {
    sources = List.copyOf(sources);
  }

  Sentence edited(String words, boolean left) {
    return new Sentence(key, topic, kind, words, drafted, left, sources);
  }
}
