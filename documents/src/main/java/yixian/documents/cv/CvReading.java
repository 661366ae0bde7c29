package yixian.documents.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yixian.documents.Finding;

/** Gathers lines into periods. */
final class CvReading {

  private final List<Line> preface = new ArrayList<>();
  private final List<Period> periods = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Open open;

  /** A period that further lines may continue. */
  private record Open(Span span, List<Line> lines, List<String> texts) {

    /** The line that holds this place of the joined texts. */
    Line lineAt(int place) {
      int end = 0;
      for (int i = 0; i < texts.size(); i++) {
        end += texts.get(i).length();
        if (place < end) {
          return lines.get(i);
        }
      }
      return lines.getLast();
    }
  }

  void line(Line line) {
    Optional<CvGrammar.Dated> dated = CvGrammar.dated(line.text());
    if (dated.isPresent()) {
      close();
      open = new Open(dated.get().span(), new ArrayList<>(), new ArrayList<>());
      open.texts.add(dated.get().text());
      open.lines.add(line);
      return;
    }
    if (CvGrammar.looksDated(line.text())) {
      find(line, "读不出起止年月", "写成“2012.09--2016.07  单位和职务”");
    }
    if (open == null) {
      preface.add(line);
    } else {
      open.texts.add(line.text());
      open.lines.add(line);
    }
  }

  Cv cv() {
    close();
    if (periods.isEmpty() && !preface.isEmpty()) {
      find(preface.getFirst(), "没有一行能读出起止年月", "每段经历一行，写成“2012.09--2016.07  单位和职务”");
    }
    findings.addAll(CvCheck.of(periods));
    return new Cv(preface, periods, findings);
  }

  private void close() {
    if (open == null) {
      return;
    }
    Open closing = open;
    open = null;
    CvGrammar.Parted parted = CvGrammar.part(String.join("", closing.texts));
    List<Aside> asides =
        parted.asides().stream()
            .map(
                aside ->
                    new Aside(
                        Aside.kind(aside.text()),
                        aside.span(),
                        aside.text(),
                        closing.lineAt(aside.at())))
            .toList();
    periods.add(new Period(closing.span, parted.text(), asides, closing.lines));
  }

  private void find(Line line, String wrong, String mend) {
    findings.add(new Finding("简历", line.number(), line.text(), wrong, mend));
  }
}
