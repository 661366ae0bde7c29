package yixian.issue.intake.past;

import java.util.List;
import yixian.issue.State;
import yixian.issue.intake.Lexicon;

/**
 * 历史状态 · How a case ended in its own system, or that it did not. What is open there is parked here:
 * it is on nobody's list, and no clock runs, until somebody takes it up.
 */
enum PastState {
  CLOSED(
      State.CLOSED,
      "已结案",
      "结案",
      "办结",
      "已办结",
      "已完成",
      "完成",
      "已关闭",
      "关闭",
      "已归档",
      "归档",
      "closed",
      "done"),
  REFUSED(State.REFUSED, "不予受理", "不受理", "未受理", "不予立案", "退回来电人"),
  VOID(State.VOID, "作废", "已作废", "撤销", "已撤销", "已删除", "重复件"),
  OPEN(
      State.PARKED,
      "未办结",
      "在办",
      "办理中",
      "处理中",
      "处置中",
      "待处理",
      "待办",
      "待派遣",
      "已派遣",
      "待核查",
      "挂账",
      "延期",
      "open");

  private final State state;
  private final List<String> words;

  PastState(State state, String... words) {
    this.state = state;
    this.words = List.of(words);
  }

  /** Where such a case stands in this house. */
  State state() {
    return state;
  }

  static Lexicon<PastState> lexicon() {
    Lexicon<PastState> lexicon = new Lexicon<>();
    for (PastState each : values()) {
      lexicon.add(each.name(), each);
      each.words.forEach(word -> lexicon.add(word, each));
    }
    return lexicon;
  }
}
