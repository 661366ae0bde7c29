package yixian.documents.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yixian.documents.Finding;

/**
 * 简历 · A CV, read period by period.
 *
 * <p>One line is one period; a line without a date continues the one before; {@code （其间：…）} holds
 * what was done meanwhile. What cannot be read is kept as text and reported with its line, never
 * guessed at.
 *
 * @param preface lines before the first period
 */
public record Cv(List<Line> preface, List<Period> periods, List<Finding> findings) {

  public Cv {
    preface = List.copyOf(preface);
    periods = List.copyOf(periods);
    findings = List.copyOf(findings);
  }

  public static Cv read(String text) {
    CvReading reading = new CvReading();
    List<Line> lines = lines(text);
    lines.forEach(reading::line);
    return reading.cv();
  }

  /** The CV in the form that the trade prescribes. */
  public String canonical() {
    List<String> parts = new ArrayList<>();
    preface.forEach(line -> parts.add(line.text()));
    periods.forEach(period -> parts.add(period.canonical()));
    return String.join("\n", parts);
  }

  /** All lines of the CV that say something, in order. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>(preface);
    periods.forEach(period -> lines.addAll(period.lines()));
    return List.copyOf(lines);
  }

  /**
   * A line as it is printed.
   *
   * @param dates its months in the canonical form, or empty for a line that continues
   */
  public record Entry(String dates, String text) {}

  /** All lines as they are printed: nothing is left out, months in one form. */
  public List<Entry> entries() {
    return lines().stream()
        .map(
            line ->
                CvGrammar.dated(line.text())
                    .map(dated -> new Entry(dated.span().canonical(), dated.text()))
                    .orElse(new Entry("", line.text())))
        .toList();
  }

  private static List<Line> lines(String text) {
    List<String> raw = text.lines().toList();
    return IntStream.range(0, raw.size())
        .mapToObj(i -> new Line(i + 1, raw.get(i).strip()))
        .filter(line -> !line.text().isEmpty())
        .toList();
  }
}
