package yixian.officials.handout;

/** A file ready to be handed out. */
record Handout(String fileName, String mediaType, byte[] bytes) {

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
