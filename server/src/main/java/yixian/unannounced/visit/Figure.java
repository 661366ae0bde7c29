package yixian.unannounced.visit;

import org.jspecify.annotations.Nullable;
import yixian.kernel.Labelled;
import yixian.unannounced.Aspect;

/** 数字 · What is counted of visits that were made, each as it is defined. */
public enum Figure implements Labelled {
  ROUNDS("检查轮次", "至少检查了一处的轮次", null, null),
  GRIDS("检查网格", "检查过的不同网格", null, null),
  PEOPLE("见到或应在的人次", "检查单上作了记录的人次，含已准假的", null, null),
  EXCUSED("已准假", "检查时已准假的人次，不计入在岗、不在岗", null, null),
  PRESENT("在岗", "“在岗”答“是”的人次；分母为答“是”或“否”的", Aspect.PRESENT, Answer.YES),
  ABSENT("不在岗", "“在岗”答“否”、且没有准假的人次", Aspect.PRESENT, Answer.NO),
  WORKING("在状态", "“在状态”答“是”的人次；分母为答“是”或“否”的", Aspect.WORKING, Answer.YES),
  NOT_WORKING("不在状态", "“在状态”答“否”的人次", Aspect.WORKING, Answer.NO),
  STUDYING("在学习", "“在学习”答“是”的人次；分母为答“是”或“否”的", Aspect.STUDYING, Answer.YES),
  NOT_STUDYING("不在学习", "“在学习”答“否”的人次", Aspect.STUDYING, Answer.NO);

  private final String label;
  private final String definition;
  private final @Nullable Aspect aspect;
  private final @Nullable Answer answer;

  Figure(String label, String definition, @Nullable Aspect aspect, @Nullable Answer answer) {
    this.label = label;
    this.definition = definition;
    this.aspect = aspect;
    this.answer = answer;
  }

  @Override
  public String label() {
    return label;
  }

  public String definition() {
    return definition;
  }

  @Nullable Aspect aspect() {
    return aspect;
  }

  @Nullable Answer answer() {
    return answer;
  }
}
