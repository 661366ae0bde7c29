package yixian.directory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 电话 · Mobile, landline or short number; digits only are kept. */
record Phone(String digits) {

  private static final Pattern KNOWN = Pattern.compile("1[0-9]{10}|0[0-9]{9,11}|[1-9][0-9]{2,7}");
  private static final int MOBILE = 11;

  /** The phone as typed, with or without blanks and dashes; null where none is told. */
  static @Nullable Phone parse(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String digits =
        typed.replaceAll("[\\s\\-－—()（）]", "").replaceFirst("^\\+?86(?=1[0-9]{10}$)", "");
    if (!KNOWN.matcher(digits).matches()) {
      throw Problem.invalid(
          new Fault("phone", "电话“" + shortened(typed) + "”不是手机号、固定电话或短号", "请填写 11 位手机号，或带区号的固定电话"));
    }
    return new Phone(digits);
  }

  /** 138****1234 for mobiles; of other numbers the last two digits stay. */
  String mask() {
    if (digits.length() == MOBILE && digits.startsWith("1")) {
      return digits.substring(0, 3) + "****" + digits.substring(7);
    }
    return "*".repeat(digits.length() - 2) + digits.substring(digits.length() - 2);
  }

  private static String shortened(String typed) {
    return typed.length() > 20 ? typed.substring(0, 20) + "…" : typed;
  }
}
