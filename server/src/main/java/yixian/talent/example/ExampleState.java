package yixian.talent.example;

import yixian.kernel.Labelled;

/** 典型状态 · Where the consent to an example stands. */
public enum ExampleState implements Labelled {
  ASKED("征求本人意见"),
  GIVEN("本人同意"),
  DECLINED("本人不同意"),
  WITHDRAWN("本人撤回同意");

  private final String label;

  ExampleState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
