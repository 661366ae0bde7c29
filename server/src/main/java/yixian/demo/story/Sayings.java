package yixian.demo.story;

import java.util.List;
import yixian.demo.data.Phrase;

/** What the people of the story write beside their acts. */
record Sayings(Wording wording, Phrase phrase) {
  String outcome() {
    return wording.filled(wording.one(phrase.outcomes())) + "。";
  }

  String verified() {
    return wording.one(List.of("现场核实，情况属实", "已到现场，问题存在", "与反映人见面核对，属实"));
  }

  String absent() {
    return wording.one(List.of("现场未发现所述情况", "按地址查找，没有该问题", "已到场，现场正常"));
  }

  String refusal() {
    return wording.one(
        List.of("现场核实不存在该问题", "属于商业合同纠纷且已进入诉讼，不予受理并告知途径", "反映位置不在本区，已告知所属地电话", "同一诉求已在办理，不重复受理"));
  }

  String voiding() {
    return wording.one(List.of("与已有事件重复，合并办理", "误报，上报人申请撤销", "测试上报，作废处理"));
  }

  String returned() {
    return wording.one(List.of("现场属地权责清单不在我单位，建议改派", "该设施产权不属我单位，附权责依据", "经核对应由专业单位处置，申请退回"));
  }

  String extension() {
    return wording.one(List.of("需要订购配件，预计三天到货", "连日降雨无法施工", "需协调多户意见，申请延长", "要等专业检测结果"));
  }

  String parking() {
    return wording.one(List.of("需列入年度改造计划，先行挂账", "涉及征迁，待手续完成", "等汛期过后施工", "需上级资金到位"));
  }

  String urging() {
    return wording.one(List.of("已超时限，请抓紧办理并反馈进展", "居民来电催问，请今天给出答复", "请分管负责人过问"));
  }

  String comment() {
    return wording.one(List.of("已联系施工队伍，当天进场", "已到现场看过，正在备料", "与反映人通过电话，情况已说明", "涉及两家单位，已约好一起到场"));
  }

  String failed() {
    return wording.one(List.of("现场仍有残留，未达到要求", "只处理了一半，另一侧未处理", "修补处再次松动"));
  }

  String passed() {
    return wording.one(List.of("现场核查通过", "已实地查看，处理到位", "与反映人核对，认可处理结果"));
  }

  String rating(int level) {
    return switch (level) {
      case 5 -> wording.one(List.of("处理很快", "当天就有人来，满意", "态度好，事情办得实在", ""));
      case 4 -> wording.one(List.of("解决了", "还可以", ""));
      case 3 -> wording.one(List.of("基本解决，时间长了一点", ""));
      case 2 -> wording.one(List.of("过了几天又出现", "处理得不彻底"));
      default -> wording.one(List.of("没有真正解决", "来了看一眼就走了"));
    };
  }

  String callBack() {
    return wording.one(List.of("已电话回访，居民认为处理不彻底，记录具体诉求", "已回访并致歉，约定再次到场查看", "已回访，居民希望说明后续安排"));
  }

  String reopening() {
    return wording.one(List.of("问题又出现了，请再来看看", "只处理了表面，希望彻底解决", "没有处理完"));
  }
}
