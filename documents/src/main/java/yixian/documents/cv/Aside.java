package yixian.documents.cv;

import java.util.Set;

/** 其间 · What somebody did meanwhile, inside a period. */
public record Aside(Kind kind, Span span, String text, Line line) {

  /** What the time was given to. */
  public enum Kind {
    STUDY,
    SECONDMENT,
    OTHER
  }

  private static final Set<String> SECONDMENT =
      Set.of("挂职", "借调", "抽调", "跟班", "驻村", "帮扶", "援藏", "援疆", "援青", "支教", "交流任职");
  private static final Set<String> STUDY =
      Set.of("学习", "进修", "培训", "研究生", "大专", "本科", "函授", "自考", "党校", "毕业", "学士", "硕士", "博士");

  static Kind kind(String text) {
    if (SECONDMENT.stream().anyMatch(text::contains)) {
      return Kind.SECONDMENT;
    }
    return STUDY.stream().anyMatch(text::contains) ? Kind.STUDY : Kind.OTHER;
  }
}
