package yixian.issue.intake.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import yixian.issue.intake.Upload;
import yixian.kernel.Fault;
import yixian.kernel.sheet.SheetFile;

/**
 * 过筛 · One pass over a sheet: reads row by row, sets aside what has faults, what stands twice in
 * the sheet and what the house has already, and hands on the rest in batches. Nothing but the
 * numbers is kept.
 */
final class Sifting {

  static final int MOST_ROWS = 500_000;
  private static final int BATCH = 1_000;

  private final PastStore store;
  private final Mapping mapping;
  private final RowReading reading;
  private final Findings findings;
  private final Consumer<List<PastCase>> taker;
  private final Map<String, Integer> numbers = new HashMap<>();
  private List<PastCase> batch = new ArrayList<>();

  Sifting(
      PastStore store,
      Mapping mapping,
      RowReading reading,
      Findings findings,
      Consumer<List<PastCase>> taker) {
    this.store = store;
    this.mapping = mapping;
    this.reading = reading;
    this.findings = findings;
    this.taker = taker;
  }

  void pass(Upload upload) {
    SheetFile.stream(upload.file(), MOST_ROWS, this::line);
    handOn();
  }

  private void line(int row, List<String> cells) {
    if (row == 1 || cells.stream().allMatch(String::isBlank)) {
      return;
    }
    findings.read();
    reading.read(row, cells).ifPresent(this::add);
  }

  private void add(PastCase each) {
    Integer before = numbers.putIfAbsent(each.number(), each.row());
    if (before != null) {
      String column = mapping.columns().getOrDefault(PastField.NUMBER, PastField.NUMBER.label());
      String what = "“" + each.number() + "”与第 " + before + " 行的编号相同";
      findings.bad(List.of(new Fault(column, each.row(), what, "请删去重复的一行，或改正编号")));
      return;
    }
    batch.add(each);
    if (batch.size() == BATCH) {
      handOn();
    }
  }

  private void handOn() {
    if (batch.isEmpty()) {
      return;
    }
    Set<String> known =
        store.known(mapping.source().strip(), batch.stream().map(PastCase::number).toList());
    List<PastCase> fresh =
        batch.stream()
            .filter(each -> !known.contains(each.number()))
            .collect(Collectors.toCollection(ArrayList::new));
    known.forEach(_ -> findings.known());
    fresh.forEach(findings::good);
    taker.accept(fresh);
    batch = new ArrayList<>();
  }
}
