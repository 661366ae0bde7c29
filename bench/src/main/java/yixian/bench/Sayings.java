package yixian.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * 报事用语 · Sentences like those in reports: a road, a thing, what is wrong with it. Invented and
 * seeded.
 */
final class Sayings {
  private static final List<String> ROADS =
      List.of(
          "建设路", "人民路", "解放路", "新华街", "朝阳路", "通富路", "金沙大道", "碧华路", "银河路", "世纪大道", "余西街", "川港路",
          "平潮路", "兴仁路", "刘桥路", "石港街", "五接路", "东社路", "三余街", "先锋路", "张芝山路", "锡通大道", "开沙路", "十总街",
          "二甲街", "育才路", "和平路", "青年路", "健康路", "胜利街", "交通路", "文昌路", "园林路", "滨河路", "杏园路", "桃源街", "运河路",
          "江海大道", "希望路", "振兴路");
  private static final List<String> THINGS =
      List.of(
          "井盖", "路灯", "行道树", "垃圾箱", "人行道", "护栏", "公交站牌", "雨水篦子", "健身器材", "电线杆", "消防栓", "河道护坡",
          "桥栏杆", "路面", "绿化带", "广告牌", "配电箱", "监控立杆", "公厕", "停车位", "排水沟", "信号灯", "交通标线", "围挡", "阅报栏");
  private static final List<String> WRONGS =
      List.of(
          "破损", "缺失", "倾斜", "被占用", "积水严重", "无人清理", "夜间不亮", "有异味", "存在安全隐患", "影响通行", "锈蚀松动",
          "被私自拆除");
  private static final List<String> MORE =
      List.of(
          "附近有学校，上下学时人流较大，请尽快处理。",
          "已有多位居民反映，前几天下雨后情况加重。",
          "现场已放置警示标志，需要专业单位到场处置。",
          "老人路过时险些绊倒，请核实后派人维修。");

  private Sayings() {}

  static String road(SplittableRandom random) {
    return ROADS.get(skewed(random, ROADS.size()));
  }

  static String thing(SplittableRandom random) {
    return THINGS.get(skewed(random, THINGS.size()));
  }

  static String wrong(SplittableRandom random) {
    return WRONGS.get(random.nextInt(WRONGS.size()));
  }

  static String more(SplittableRandom random) {
    return MORE.get(random.nextInt(MORE.size()));
  }

  /** An index below the size; the low ones come up more often, as the busy streets do. */
  static int skewed(SplittableRandom random, int size) {
    return (int) (size * Math.pow(random.nextDouble(), 1.7));
  }
}
