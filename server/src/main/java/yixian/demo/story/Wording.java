package yixian.demo.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import yixian.demo.data.Phrase;
import yixian.demo.people.Names;
import yixian.demo.story.Script.Reporter;

/**
 * Fills the slots of one issue's sentences, the same filling for its summary, its description and
 * its address.
 */
final class Wording {
  private static final List<String> SPOTS =
      List.of(
          "村部西侧", "东西路口", "南北路中段", "桥头", "文化广场旁", "小学南门", "老街北头", "公交站台旁", "菜场门口", "卫生室门前", "沿河路",
          "健身点旁", "粮站东墙外", "变压器下", "停车场入口", "三岔路口");
  private static final List<String> SHOPS =
      List.of("早餐店", "五金店", "理发店", "小超市", "家纺作坊", "棋牌室", "烧烤店", "快递点", "洗车店", "面馆", "窗帘加工点", "水果店");
  private static final List<String> RIVERS =
      List.of("中心河", "团结河", "新丰河", "二号横河", "三号横河", "老通运河", "北界河", "友谊竖河", "东风沟");
  private static final List<String> TAILS =
      List.of(
          "来往人多，存在安全隐患，请尽快处理。",
          "周边住户反映好几次了。",
          "已先口头提醒，效果不明显。",
          "已告知村里，希望有专业单位来看。",
          "如需配合可以联系网格员。",
          "希望处理后回个话。",
          "现场已拍照。",
          "问题不算大，但拖着不好。");

  private final SplittableRandom random;
  private final Map<String, String> slots = new LinkedHashMap<>();

  Wording(SplittableRandom random, Names names) {
    this.random = random;
    String group = random.nextInt(1, 29) + "组";
    slots.put("{处}", group + one(SPOTS));
    slots.put("{户}", group + names.resident() + "家");
    slots.put("{店}", group + one(SHOPS));
    slots.put("{河}", one(RIVERS));
    slots.put("{小}", number(2, 7));
    slots.put("{尺}", number(2, 10) + "0");
    slots.put("{面}", number(2, 16) + "0");
    slots.put("{数}", number(3, 31));
    slots.put("{晚}", number(10, 13));
    slots.put("{万}", number(1, 9));
    slots.put("{百}", number(2, 13));
    slots.put("{月}", number(6, 13));
  }

  private String number(int from, int until) {
    return Integer.toString(random.nextInt(from, until));
  }

  String one(List<String> sentences) {
    return sentences.get(random.nextInt(sentences.size()));
  }

  String filled(String sentence) {
    String text = sentence;
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      text = text.replace(slot.getKey(), slot.getValue());
    }
    return text;
  }

  String spot() {
    return filled("{处}");
  }

  /** How it came to notice, the detail, and what the person who tells it adds. */
  String description(Phrase phrase, Reporter.Kind kind, String summary) {
    String head =
        switch (kind) {
          case SECONDEE -> one(List.of("入户走访时了解到：", "随网格长巡查时发现：", "参加村民议事会时听到反映：", "晨间走村时看到："));
          case GRID_STAFF, MICRO_STAFF ->
              one(List.of("日常巡查发现：", "住户当面反映：", "在微网格群里有人说起，到场看过：", "入户时看到："));
          case RESIDENT -> one(List.of("", "我家就在附近，", "每天从这里走，", "反映一个情况："));
          case OPERATIONS -> one(List.of("视频巡查发现：", "专项排查发现：", "汇总各方线索："));
        };
    return head
        + summary
        + "。"
        + filled(one(phrase.details()))
        + "。"
        + (random.nextInt(3) > 0 ? one(TAILS) : "");
  }
}
