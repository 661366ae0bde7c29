package yixian.formula;

import java.util.List;

/** 用词 · The words of the language itself. */
final class Words {

  static final String COUNT = "件数";
  static final String SUM = "合计";
  static final String MEAN = "均值";
  static final String WEIGHTED = "加权平均";
  static final String WEIGHT = "权重";
  static final String WHERE = "当";
  static final String OF = "的";
  static final String AND = "且";
  static final String OR = "或";
  static final String NOT = "非";
  static final String HAS = "有";
  static final String HAS_NOT = "无";
  static final String AMONG = "属于";
  static final String CAP = "封顶";
  static final String FLOOR = "保底";
  static final String FEWER = "不足";
  static final String PIECES = "件";
  static final String NOT_APPLICABLE = "不适用";
  static final String SCORE = "计分";
  static final String GETS = "得";
  static final String POINTS = "分";
  static final String TARGET = "目标";
  static final String AT_LEAST = "不低于";
  static final String AT_MOST = "不高于";

  static final List<String> ALL =
      List.of(
          COUNT,
          SUM,
          MEAN,
          WEIGHTED,
          WEIGHT,
          WHERE,
          OF,
          AND,
          OR,
          NOT,
          HAS,
          HAS_NOT,
          AMONG,
          CAP,
          FLOOR,
          FEWER,
          PIECES,
          NOT_APPLICABLE,
          SCORE,
          GETS,
          POINTS,
          TARGET,
          AT_LEAST,
          AT_MOST);

  private Words() {}
}
