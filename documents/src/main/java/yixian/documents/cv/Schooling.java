package yixian.documents.cv;

/** 学历层次 · How far somebody went in school, highest first. */
public enum Schooling {
  DOCTOR("博士"),
  POSTGRADUATE("研究生"),
  UNDERGRADUATE("大学"),
  COLLEGE("大专"),
  BELOW("中专及以下");

  private final String label;

  Schooling(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
