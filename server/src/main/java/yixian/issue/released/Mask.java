package yixian.issue.released;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 遮蔽 · Takes out of a text what points at a person: long numbers (phones, papers, cards), plates,
 * mail and chat names, links, door numbers, and names that are told as such.
 *
 * <p>It rather hides too much: a date written in digits goes too. A name that stands in a sentence
 * without any word beside it that says so is found only where it is the reporter's own.
 */
final class Mask {

  private record Rule(Pattern pattern, String instead) {

    String on(String text) {
      return pattern
          .matcher(text)
          .replaceAll(
              found ->
                  HARMLESS.matcher(found.group()).matches()
                      ? Matcher.quoteReplacement(found.group())
                      : instead);
    }
  }

  /** What is put in place of what was found. */
  private static final Pattern SIGN = Pattern.compile("［[^［］]{2,4}］");

  /** What stands between the digits of a number. */
  private static final String GAP = "[\\s\\-—·.()（）]{0,2}";

  /** A day, or a number of a length that no telephone, paper or card has. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}|(?!0|86|400|800)(?:\\d{9,10}|\\d{12,14})");

  private static final String SURNAME =
      "(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|夏侯|司徒|慕容"
          + "|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
          + "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊殷施陶翟倪严牛温季俞章鲁葛韦申尤毕"
          + "聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强"
          + "丛符晏储缪茅瞿])";
  private static final String TITLE =
      "(?:先生|女士|小姐|太太|老师|师傅|医生|大夫|大爷|大妈|大叔|大婶|大姐|大哥|阿姨|叔叔|伯伯|奶奶|爷爷|书记|主任|经理|老板|队长|同志|某)";
  private static final String TOLD =
      "(姓名|联系人|联系电话人|我叫|我是|我名|名叫|叫做|叫|本人|户主|业主|当事人|举报人|投诉人|反映人|房东|租户|租客|邻居|司机|车主|店主|老板|负责人)";
  private static final String PLATE =
      "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使]\\s*[A-Za-z]\\s*[·•.\\-]?\\s*[A-Za-z0-9]{4,5}[A-Za-z0-9挂学警港澳]";

  private static final List<Rule> RULES =
      List.of(
          rule("(?i)\\b(?:https?|ftp)://\\S+|\\bwww\\.\\S+", "［链接］"),
          rule("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+", "［邮箱］"),
          rule(
              "(?i)(微信|wechat|weixin|\\bvx|\\bwx|\\bqq)(号)?\\s*[:：是为]?\\s*[A-Za-z0-9_-]{5,}",
              "$1［账号］"),
          rule(PLATE, "［车牌］"),
          rule("(?<!\\d)(?:\\+?86" + GAP + ")?1[3-9]\\d(?:" + GAP + "\\d){8}(?!\\d)", "［号码］"),
          rule("(?<!\\d)[1-9]\\d{5}(?:" + GAP + "\\d){11}[0-9Xx](?!\\d)", "［号码］"),
          new Rule(
              Pattern.compile("(?<![A-Za-z0-9])\\+?\\d(?:" + GAP + "\\d){6,}(?![A-Za-z0-9])"),
              "［号码］"),
          rule("[〇零一二三四五六七八九幺两]{7,}", "［号码］"),
          rule(SURNAME + "[\\p{IsHan}]{0,2}?" + TITLE, "［某人］"),
          rule(TOLD + "([:：]|是|为|叫)?\\s*" + SURNAME + "[\\p{IsHan}]{1,2}", "$1$2［某人］"),
          rule("[0-9A-Za-z一二三四五六七八九十]+\\s*(?:单元|室|房间)(?:[0-9A-Za-z]+(?:室|号)?)?", "［门牌］"),
          rule("(\\d+\\s*(?:号楼|栋|幢))\\s*[-—]?\\s*\\d+", "$1［门牌］"));

  private final List<Rule> own = new ArrayList<>();

  Mask(@Nullable String name, @Nullable String phone) {
    if (name != null && name.strip().length() > 1) {
      own.add(rule(Pattern.quote(name.strip()), "［某人］"));
    }
    if (phone != null && !phone.isBlank()) {
      own.add(rule(Pattern.quote(phone.strip()), "［号码］"));
    }
  }

  private static Rule rule(String pattern, String instead) {
    return new Rule(Pattern.compile(pattern), instead);
  }

  /** What was found in a text, each kind once, in the words that stand for it. */
  List<String> found(String text) {
    String before = narrow(text);
    return SIGN.matcher(of(text))
        .results()
        .map(MatchResult::group)
        .filter(sign -> !before.contains(sign))
        .map(sign -> sign.substring(1, sign.length() - 1))
        .distinct()
        .toList();
  }

  String of(String text) {
    String narrow = narrow(text);
    String masked = narrow;
    for (Rule each : own) {
      masked = each.on(masked);
    }
    for (Rule each : RULES) {
      masked = each.on(masked);
    }
    return masked.equals(narrow) ? text : masked;
  }

  /** Full-width letters and digits as narrow ones; what cannot be seen goes. */
  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    text.codePoints()
        .filter(each -> Character.getType(each) != Character.FORMAT)
        .map(each -> isWide(each) ? each - 0xFEE0 : each)
        .forEach(narrow::appendCodePoint);
    return narrow.toString();
  }

  private static boolean isWide(int each) {
    return (each >= '０' && each <= '９')
        || (each >= 'Ａ' && each <= 'Ｚ')
        || (each >= 'ａ' && each <= 'ｚ')
        || each == '＠'
        || each == '．';
  }
}
