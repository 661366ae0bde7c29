package yixian.outreach;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 问答动作 · What can be done with a question by the unit that was asked, asking for what. */
public enum QuestionMove implements Lifecycle.Move {
  ANSWER("解答", Need.ANSWER),
  RELEASE("公开", Need.SHOWN),
  WITHDRAW("撤回公开");

  /** 须填 · What a move asks for. */
  public enum Need implements Labelled {
    ANSWER("解答"),
    SHOWN("公开的问题与解答");

    private final String label;

    Need(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final String label;
  private final List<Need> needs;

  QuestionMove(String label, Need... needs) {
    this.label = label;
    this.needs = List.of(needs);
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return Questions.ANSWER;
  }

  @Override
  public List<Need> needs() {
    return needs;
  }
}
