package yixian.documents.cv;

import java.util.List;
import java.util.stream.Collectors;

/**
 * 经历 · One period of a CV: its months, what it says, what was done meanwhile.
 *
 * @param lines the lines it was read from, with those that continue it
 */
public record Period(Span span, String text, List<Aside> asides, List<Line> lines) {

  public Period {
    asides = List.copyOf(asides);
    lines = List.copyOf(lines);
  }

  String canonical() {
    String meanwhile =
        asides.stream()
            .map(aside -> aside.span().canonical().strip() + "  " + aside.text())
            .collect(Collectors.joining("；", "\n（其间：", "）"));
    return span.canonical() + "  " + text + (asides.isEmpty() ? "" : meanwhile);
  }
}
