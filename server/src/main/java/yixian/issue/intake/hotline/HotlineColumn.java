package yixian.issue.intake.hotline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 热线表的列 · What the hotline tells of a call, and under which heads. */
enum HotlineColumn {
  NUMBER(true, "工单编号", "热线工单号", "受理编号", "工单号"),
  CALLED(true, "来电时间", "受理时间", "登记时间"),
  WORDS(true, "诉求内容", "来电内容", "主要内容", "问题描述"),
  ADDRESS(true, "事发地址", "地址", "事发地点", "诉求地址"),
  TITLE(false, "诉求标题", "标题", "工单标题"),
  CALLER(false, "来电人", "诉求人", "姓名", "联系人"),
  PHONE(false, "联系电话", "来电号码", "电话"),
  CATEGORY(false, "诉求类别", "事项分类", "类别", "工单类别"),
  DUE(false, "办结时限", "办结期限", "要求办结时间", "截止时间"),
  CALL_BACK(false, "是否回访", "回访要求", "是否需要回访");

  private final boolean needed;
  private final List<String> heads;

  HotlineColumn(boolean needed, String... heads) {
    this.needed = needed;
    this.heads = List.of(heads);
  }

  String label() {
    return heads.getFirst();
  }

  /**
   * Where each column stands under these heads.
   *
   * @throws Problem when a needed one is missing
   */
  static Map<HotlineColumn, Integer> found(List<String> heads) {
    Map<HotlineColumn, Integer> found = new EnumMap<>(HotlineColumn.class);
    List<Fault> missing = new ArrayList<>();
    for (HotlineColumn each : values()) {
      each.heads.stream()
          .map(heads::indexOf)
          .filter(at -> at >= 0)
          .findFirst()
          .ifPresentOrElse(
              at -> found.put(each, at),
              () -> {
                if (each.needed) {
                  missing.add(each.missing());
                }
              });
    }
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
    return found;
  }

  private Fault missing() {
    return new Fault(label(), 1, "表中没有“" + label() + "”列", "请把列名改为：" + String.join("或", heads));
  }
}
