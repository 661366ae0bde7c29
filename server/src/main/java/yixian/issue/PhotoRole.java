package yixian.issue;

/** 照片用途 · What a photo shows; a plain attachment shows nothing. */
public enum PhotoRole {
  NEAR("近景"),
  FAR("远景"),
  BEFORE("处置前"),
  AFTER("处置后"),
  FILE("附件");

  private final String label;

  PhotoRole(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
