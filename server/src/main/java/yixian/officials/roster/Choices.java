package yixian.officials.roster;

import java.util.List;

/**
 * 选项 · What a cell may be chosen from.
 *
 * @param strict whether nothing else is taken; else the list is only offered
 */
record Choices(List<String> words, boolean strict) {

  static final Choices NONE = new Choices(List.of(), false);

  static final Choices SEX = new Choices(List.of("男", "女"), true);

  /** GB/T 3304, in its order. */
  static final Choices ETHNICITY =
      new Choices(
          List.of(
              ("汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 "
                      + "傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 "
                      + "毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 "
                      + "塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族")
                  .split(" ")),
          true);

  static final Choices HEALTH = new Choices(List.of("健康", "良好", "一般", "较弱"), false);

  static final Choices SCHOOLING =
      new Choices(List.of("研究生", "大学", "大专", "中专", "高中", "中央党校研究生", "省委党校研究生"), false);

  static final Choices DEGREE = new Choices(List.of("博士", "硕士", "学士"), false);

  boolean refuses(String word) {
    return strict && !words.contains(word);
  }
}
