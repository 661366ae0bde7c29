package yixian.formula;

import java.util.Map;

/** What the words of the language do, told beside the completion. */
final class Hints {

  private static final Map<String, String> OF =
      Map.ofEntries(
          Map.entry(Words.COUNT, "数期内的记录：件数(结案)"),
          Map.entry(Words.SUM, "把记录的数加起来：合计(帮办 的 户数)"),
          Map.entry(Words.MEAN, "记录的数的平均：均值(评价 的 满意程度)"),
          Map.entry(Words.WEIGHTED, "几项按权重平均，不适用的不参加"),
          Map.entry(Words.WEIGHT, "这一项占多少"),
          Map.entry(Words.WHERE, "只数符合条件的"),
          Map.entry(Words.OF, "取记录的哪个数"),
          Map.entry(Words.AND, "两个条件都符合"),
          Map.entry(Words.OR, "符合一个即可"),
          Map.entry(Words.NOT, "不符合才算"),
          Map.entry(Words.HAS, "同一件记录还有：有 处置(按期)"),
          Map.entry(Words.HAS_NOT, "同一件记录没有：无 作废"),
          Map.entry(Words.AMONG, "是其中之一"),
          Map.entry(Words.CAP, "最高按此计"),
          Map.entry(Words.FLOOR, "最低按此计"),
          Map.entry(Words.FEWER, "件数太少时不适用：不足 5 件不适用"),
          Map.entry(Words.PIECES, "件数的单位"),
          Map.entry(Words.NOT_APPLICABLE, "不参加加权平均"),
          Map.entry(Words.SCORE, "按值折算得分：计分 60% 得 0 分、95% 得 10 分"),
          Map.entry(Words.GETS, "折算成多少分"),
          Map.entry(Words.POINTS, "分值的单位"),
          Map.entry(Words.TARGET, "要达到的值：目标 不低于 95%"),
          Map.entry(Words.AT_LEAST, "越高越好"),
          Map.entry(Words.AT_MOST, "越低越好"),
          Map.entry("+", "加"),
          Map.entry("-", "减"),
          Map.entry("×", "乘"),
          Map.entry("÷", "除以"),
          Map.entry("(", "左括号"),
          Map.entry(")", "右括号"),
          Map.entry("、", "再列一项"),
          Map.entry("；", "下一项"),
          Map.entry("，", "逗号"),
          Map.entry("%", "百分数"));

  private Hints() {}

  static String of(String word) {
    return OF.getOrDefault(word, "比较");
  }
}
