package yixian.care;

import java.util.List;
import yixian.kernel.Fault;

/** 导入结果 · Rows read, rows kept, and each fault with its row; with a fault nothing is kept. */
public record Entered(int rows, int accepted, List<Fault> faults) {

  public Entered {
    faults = List.copyOf(faults);
  }
}
