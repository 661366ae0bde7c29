package yixian.selection.brief;

import yixian.kernel.Labelled;

/** 得分项 · What speaks for a pair; how much each counts is set by a person for each batch. */
public enum Quality implements Labelled {
  WISH("本人志愿", "志愿每靠前一位"),
  CHOICE("接收单位排序", "排序每靠前一位"),
  SPECIALITY("专业对口", "专业与岗位要求一致"),
  EXPERIENCE("工作经历", "达到岗位要求的工龄"),
  STRENGTH("专长对路", "表上专长合于岗位职责"),
  LANGUAGE("方言相通", "表上写明会岗位所需的方言"),
  DEGREE("学历相称", "达到岗位要求的学历"),
  TRAVEL("路程近便", "本单位与接收单位相距不到 30 公里，越近越多");

  private final String label;
  private final String earned;

  Quality(String label, String earned) {
    this.label = label;
    this.earned = earned;
  }

  @Override
  public String label() {
    return label;
  }

  /** What earns the weight, in words. */
  public String earned() {
    return earned;
  }

  /** Whether it counts ranks, so that one place higher earns the weight once. */
  public boolean ranked() {
    return this == WISH || this == CHOICE;
  }
}
