package yixian.officials.intake;

/** A file as it was sent. */
record Upload(String name, byte[] bytes) {

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
