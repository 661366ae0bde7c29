package yixian.inspection.campaign;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yixian.kernel.Sha256;

/**
 * 双人评抽样 · Which targets two raters check. Anybody can draw it again: the numbers are ordered by the
 * SHA-256 of {@code code:number}, and the first of them are taken, as many as the share says,
 * rounded up.
 */
final class Sample {

  private static final int HUNDRED = 100;

  private Sample() {}

  static Set<Integer> drawn(String code, List<Integer> numbers, int share) {
    int size = Math.ceilDiv(numbers.size() * share, HUNDRED);
    return new HashSet<>(
        numbers.stream()
            .sorted(Comparator.comparing(number -> Sha256.hex(code + ":" + number)))
            .limit(size)
            .toList());
  }
}
