package yixian.formula;

import java.util.List;
import yixian.formula.Catalogue.Barred;
import yixian.formula.Catalogue.Choice;
import yixian.formula.Catalogue.Detail;
import yixian.formula.Catalogue.Form;
import yixian.formula.Catalogue.Kind;

/** What a small town counts. */
final class Town {

  static final String LAW = "GB/T 47678";

  private static final Detail IN_TIME = new Detail("inTime", "按期", Form.FLAG, List.of());
  private static final Detail LEVEL = new Detail("level", "满意程度", Form.NUMBER, List.of());
  private static final Detail CATEGORY = new Detail("category", "分类", Form.REFERENCE, List.of());
  private static final Detail CHANNEL =
      new Detail(
          "channel",
          "渠道",
          Form.CHOICE,
          List.of(new Choice("HOTLINE", "热线"), new Choice("VISIT", "来访")));

  static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(
              new Kind("issue.reported", "上报", LAW, List.of(CHANNEL, CATEGORY)),
              new Kind("issue.due", "应处置", LAW, List.of(CATEGORY)),
              new Kind("issue.handled", "处置", LAW, List.of(IN_TIME, CATEGORY)),
              new Kind("issue.closed", "结案", LAW, List.of(IN_TIME, CATEGORY)),
              new Kind("issue.rated", "评价", LAW, List.of(LEVEL)),
              new Kind("issue.voided", "作废", LAW, List.of()),
              new Kind("call.made", "点名或回访呼叫", LAW, List.of()),
              new Kind("odd", "有 3 级", LAW, List.of(LEVEL, IN_TIME))),
          List.of(
              new Barred("随手记", List.of("随手记", "笔记"), "是个人的记录"),
              new Barred("登录", List.of("登录", "在线时长"), "国办函〔2026〕12号禁止")));

  static final Language LANGUAGE = new Language(CATALOGUE);

  private Town() {}

  static Measure read(String text) {
    return switch (LANGUAGE.read(text)) {
      case Reading.Sound sound -> sound.measure();
      case Reading.Faulty faulty -> throw new AssertionError(text + ": " + faulty.faults());
    };
  }

  static Fault fault(String text) {
    return switch (LANGUAGE.read(text)) {
      case Reading.Sound sound -> throw new AssertionError("没有错处：" + sound);
      case Reading.Faulty faulty -> faulty.faults().getFirst();
    };
  }
}
