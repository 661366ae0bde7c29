package yixian.petition;

import yixian.kernel.Labelled;

/** 事项 · What it is about, for finding repeats; the district's own list. */
public enum Matter implements Labelled {
  LAND("土地房屋"),
  VILLAGE("村务财务"),
  LABOUR("劳动社保"),
  ENVIRONMENT("生态环境"),
  TRAFFIC("交通出行"),
  EDUCATION("教育医疗"),
  WELFARE("民政救助"),
  BUILDING("住建物业"),
  DISPUTE("邻里纠纷"),
  OTHER("其他");

  private final String label;

  Matter(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
