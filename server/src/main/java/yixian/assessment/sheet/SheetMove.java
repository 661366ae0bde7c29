package yixian.assessment.sheet;

import java.util.List;
import yixian.assessment.Permits;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 考核表动作 · What moves one sheet on. */
public enum SheetMove implements Lifecycle.Move {
  GRADE("定等次", Permits.GRADE, List.of("基本称职、不称职的理由")),
  TELL("书面告知", Permits.GRADE, List.of()),
  ASK_REVIEW("申请复核", "本人", List.of("理由")),
  DECIDE_REVIEW("作出复核决定", Permits.DECIDE, List.of("理由")),
  ASK_APPEAL("提出申诉", "本人", List.of("理由")),
  DECIDE_APPEAL("作出申诉决定", Permits.DECIDE, List.of("理由")),
  LOCK("随考核期锁定", Permits.KEEP, List.of());

  private final String label;
  private final String who;
  private final List<Labelled> needs;

  SheetMove(String label, String who, List<String> needs) {
    this.label = label;
    this.who = who;
    this.needs = needs.stream().map(need -> (Labelled) () -> need).toList();
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String code() {
    return Lifecycle.code(this);
  }

  @Override
  public String who() {
    return who;
  }

  @Override
  public List<Labelled> needs() {
    return needs;
  }
}
