package yixian.journal.plan;

import yixian.journal.note.NoteKind;
import yixian.kernel.Labelled;

/** 凭据 · What a tick may point to: always a record that is there already. */
public enum Evidence implements Labelled {
  ISSUE_REPORTED("上报的事件", "issue"),
  ISSUE_HANDLED("办理的任务", "issue"),
  VISIT("走访", "note"),
  NOTE("随手记", "note"),
  STORY("典型素材", "note");

  private final String label;
  private final String record;

  Evidence(String label, String record) {
    this.label = label;
    this.record = record;
  }

  @Override
  public String label() {
    return label;
  }

  /** The kind of record, as {@link yixian.kernel.ReportSource.Source} names it. */
  String record() {
    return record;
  }

  static Evidence of(NoteKind kind) {
    return switch (kind) {
      case NOTE -> NOTE;
      case VISIT -> VISIT;
      case STORY -> STORY;
    };
  }
}
