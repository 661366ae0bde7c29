package yixian.issue;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yixian.issue.dossier.Dossiers;
import yixian.kernel.Days;

/** 事件编号 · Year, month and a running number, such as 2026-06-000123: unique, with gaps. */
@Component
public class Codes {

  private static final int BLOCK = 100;

  private final Dossiers dossiers;
  private long next;
  private long end;

  Codes(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** The next code; numbers are fetched a hundred at a time. */
  public synchronized String next(Instant at) {
    if (next == end) {
      next = dossiers.numbers();
      end = next + BLOCK;
    }
    LocalDate day = Days.of(at);
    return "%04d-%02d-%06d".formatted(day.getYear(), day.getMonthValue(), next++);
  }
}
