package yixian.issue.released;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What points at a person does not come out; what happened does. */
class MaskTest {

  private final Mask mask = new Mask("陈小明", "0513-86512345");

  @ParameterizedTest
  @CsvSource({
    "路灯坏了请回电13900001111谢谢, 13900001111",
    "路灯坏了请回电１３９ ００００ １１１１, 1111",
    "请打 0513－8651 2345, 2345",
    "身份证32061219900101123X, 19900101",
    "苏F·A1234占道, A1234",
    "苏FD12345占道, D12345",
    "写信到 a.b@example.cn, a.b@",
    "tel13900001111快来, 13900001111",
    "+86 139-0000-1111, 0000",
    "+8613900001111, 0000",
    "固话051386512345, 8651",
    "热线400-820-1234, 8201",
    "卡号6222 0200 1111 2222 333, 2222",
    "加微信号：wx_hello88, wx_hello88",
    "电话幺三九零零零零幺幺幺幺, 零零零零",
    "王大爷家门口, 王大爷",
    "联系人：李四光, 李四光",
    "欧阳老师反映, 欧阳",
    "3号楼2单元501室漏水, 501室",
    "12幢-302漏水, 302",
    "陈小明来过, 陈小明",
    "见 https://example.cn/x?a=1, example"
  })
  void hides(String text, String pointing) {
    assertThat(mask.of(text)).doesNotContain(pointing).contains("［");
  }

  @ParameterizedTest
  @CsvSource({
    "路面破损约2平方米，长30米，已有3天",
    "通灵桥社区第三网格内垃圾满溢",
    "2026年6月1日起路灯不亮",
    "自2026-06-01起第1764251234号灯杆不亮",
    "第２处路面破损",
    "雨水井盖松动，车辆经过有响声"
  })
  void leavesWhatHappened(String text) {
    assertThat(mask.of(text)).isEqualTo(text);
  }

  @Test
  void hidesWhatIsWrittenBetweenTheSigns() {
    assertThat(mask.of("139\u200b0000\u200b1111")).doesNotContain("1111");
  }
}
