package yixian.demo.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Invented names, each given once: a common surname and one or two characters of a plain list. */
public final class Names {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严覃戴莫孔向季葛瞿成保缪易";
  private static final String FIRST = "建志国文晓春玉海明小丽红永少云金秀德兴宏立思雨子佳俊嘉梦一亦书可乐安宁清泽润景新广长学树成庆祥昌家正平惠若星";
  private static final String SECOND =
      "军华平林梅兰芳峰强东波涛斌辉勇杰飞伟霞燕娟敏静洁琳琴萍英凤霖轩涵怡然凡宇航晨阳萱妍瑶琪彤菲博睿哲铭远航生根余泉岩松柏竹";

  private final SplittableRandom random;
  private final Set<String> given = new HashSet<>();

  public Names(SplittableRandom random) {
    this.random = random;
  }

  public String next() {
    String name = name();
    while (!given.add(name)) {
      name = name();
    }
    return name;
  }

  private String name() {
    // The head of the list holds the surnames that most people bear.
    int reach = random.nextInt(3) == 0 ? SURNAMES.length() : 40;
    String surname = one(SURNAMES, reach);
    boolean single = random.nextInt(5) == 0;
    return surname + (single ? "" : one(FIRST, FIRST.length())) + one(SECOND, SECOND.length());
  }

  private String one(String characters, int reach) {
    int at = random.nextInt(reach);
    return characters.substring(at, at + 1);
  }

  /** An honorific as residents are written down: a surname only. */
  public String resident() {
    return one(SURNAMES, SURNAMES.length())
        + List.of("女士", "先生", "大爷", "阿姨", "师傅").get(random.nextInt(5));
  }
}
