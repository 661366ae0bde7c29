package yixian.journal.note;

import yixian.kernel.Labelled;

/** 走访户类别 · The kind of household visited. Who lives there is not asked. */
public enum Household implements Labelled {
  HARDSHIP("困难家庭"),
  ELDERLY("独居老人"),
  LEFT_BEHIND("留守家庭"),
  DISABLED("残疾人家庭"),
  VETERAN("退役军人家庭"),
  NEWCOMER("外来务工家庭"),
  SHOP("商户"),
  FIRM("企业"),
  ORDINARY("一般住户");

  private final String label;

  Household(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
