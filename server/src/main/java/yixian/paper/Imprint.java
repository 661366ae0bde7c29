package yixian.paper;

import java.time.LocalDate;
import yixian.audit.SignedHead;

/** 版记 · The lines by which anybody can check what was signed against the chain of the audit. */
public final class Imprint {

  private static final int SHOWN = 24;

  private Imprint() {}

  /** Where in the chain it stands, shortened to what fits on a line. */
  public static String chain(SignedHead head) {
    return "审计链第 " + head.seq() + " 条 " + begun(head.hash()) + " 签名 " + begun(head.signature());
  }

  /** A day as letters and imprints say it. */
  public static String day(LocalDate day) {
    return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
  }

  private static String begun(String digits) {
    return digits.substring(0, Math.min(SHOWN, digits.length())) + "…";
  }
}
