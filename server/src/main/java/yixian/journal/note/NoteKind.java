package yixian.journal.note;

import yixian.kernel.Labelled;

/** 随手记的类别 · What a note has become. */
public enum NoteKind implements Labelled {
  NOTE("随手记"),
  VISIT("走访"),
  STORY("典型素材");

  private final String label;

  NoteKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
