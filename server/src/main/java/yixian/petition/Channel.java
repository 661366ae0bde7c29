package yixian.petition;

import yixian.kernel.Labelled;

/** 来源 · How a petition came. */
public enum Channel implements Labelled {
  LETTER("来信"),
  VISIT("来访"),
  RECEPTION("领导接访"),
  GOING_DOWN("带信下访"),
  NETWORK("网上"),
  TELEPHONE("电话"),
  FAX("传真");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
