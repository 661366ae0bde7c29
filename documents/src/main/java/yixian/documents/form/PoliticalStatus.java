package yixian.documents.form;

import java.util.List;

/** 政治面貌 · Political status by GB/T 4762, with the words in which forms write it. */
public enum PoliticalStatus {
  PARTY_MEMBER("01", "中共党员", "党员"),
  PROBATIONARY_MEMBER("02", "中共预备党员", "预备党员"),
  LEAGUE_MEMBER("03", "共青团员", "团员", "共青团"),
  REVOLUTIONARY_COMMITTEE("04", "民革党员", "民革", "中国国民党革命委员会"),
  DEMOCRATIC_LEAGUE("05", "民盟盟员", "民盟", "中国民主同盟"),
  NATIONAL_CONSTRUCTION("06", "民建会员", "民建", "中国民主建国会"),
  PROMOTING_DEMOCRACY("07", "民进会员", "民进", "中国民主促进会"),
  PEASANTS_AND_WORKERS("08", "农工党党员", "农工党", "中国农工民主党"),
  ZHI_GONG("09", "致公党党员", "致公党", "中国致公党"),
  JIU_SAN("10", "九三学社社员", "九三学社", "九三"),
  TAIWAN_LEAGUE("11", "台盟盟员", "台盟", "台湾民主自治同盟"),
  WITHOUT_PARTY("12", "无党派人士", "无党派"),
  CITIZEN("13", "群众");

  private final String code;
  private final List<String> words;

  PoliticalStatus(String code, String... words) {
    this.code = code;
    this.words = List.of(words);
  }

  public String code() {
    return code;
  }

  /** The full words, as they are shown. */
  public String label() {
    return words.getFirst();
  }

  List<String> words() {
    return words;
  }
}
