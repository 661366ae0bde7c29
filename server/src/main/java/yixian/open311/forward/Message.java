package yixian.open311.forward;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;

/**
 * 送出的话 · What the neighbour is told. The house proposes it, a dispatcher has read it: what leaves
 * may be public there at once.
 */
record Message(@Nullable String text, @Nullable String address) {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_ADDRESS = 200;

  String told() {
    return text == null ? "" : text.strip();
  }

  @Nullable String where() {
    return address == null || address.isBlank() ? null : address.strip();
  }

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (told().isEmpty() || told().length() > LONGEST_TEXT) {
      faults.add(new Fault("words", "送出的文字应为 1 至 " + LONGEST_TEXT + " 字", "请看过、改好再转送"));
    }
    String where = where();
    if (where != null && where.length() > LONGEST_ADDRESS) {
      faults.add(new Fault("address", "地址超过 " + LONGEST_ADDRESS + " 字", "请精简"));
    }
    return faults;
  }
}
