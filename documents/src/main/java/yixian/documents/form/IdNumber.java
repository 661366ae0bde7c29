package yixian.documents.form;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** 公民身份号码 · An ID number by GB 11643. Shown only masked. */
public record IdNumber(String written) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** Whether eighteen characters stand here and the last one agrees with the others. */
  public boolean isSound() {
    String plain = plain();
    if (!plain.matches("\\d{17}[\\dX]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (plain.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11) == plain.charAt(17);
  }

  /** The month of birth inside a sound number. */
  public Optional<YearMonth> findBirth() {
    return isSound() ? new DateText(plain().substring(6, 14)).findMonth() : Optional.empty();
  }

  /** The number with its middle hidden. */
  public String masked() {
    String plain = plain();
    return plain.length() < 8
        ? "*".repeat(plain.length())
        : plain.substring(0, 4)
            + "*".repeat(plain.length() - 6)
            + plain.substring(plain.length() - 2);
  }

  @Override
  public String toString() {
    return masked();
  }

  private String plain() {
    return written.strip().toUpperCase(Locale.ROOT);
  }
}
