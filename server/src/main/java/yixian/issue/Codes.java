package yixian.issue;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yixian.issue.dossier.DossierStore;
import yixian.kernel.Days;

/** 事件编号 · Year, month and a running number, such as 2026-06-000123: unique, with gaps. */
@Component
class Codes {

  private static final int BLOCK = 100;

  private final DossierStore store;
  private long next;
  private long end;

  Codes(DossierStore store) {
    this.store = store;
  }

  /** The next code; numbers are fetched a hundred at a time. */
  synchronized String next(Instant at) {
    if (next == end) {
      next = store.numbers();
      end = next + BLOCK;
    }
    LocalDate day = Days.of(at);
    return "%04d-%02d-%06d".formatted(day.getYear(), day.getMonthValue(), next++);
  }
}
