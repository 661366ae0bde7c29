package yixian.documents.form;

import java.util.EnumSet;
import java.util.Set;

/**
 * 栏目 · The fields of the form in the order of a .lrmx file, with their tag and with the words
 * printed on the form.
 */
public enum FormField {
  NAME("XingMing", "姓名"),
  SEX("XingBie", "性别"),
  BIRTH("ChuShengNianYue", "出生年月"),
  ETHNICITY("MinZu", "民族"),
  NATIVE_PLACE("JiGuan", "籍贯"),
  BIRTHPLACE("ChuShengDi", "出生地"),
  PARTY("RuDangShiJian", "入党时间"),
  WORK_START("CanJiaGongZuoShiJian", "参加工作时间"),
  HEALTH("JianKangZhuangKuang", "健康状况"),
  TECHNICAL_POST("ZhuanYeJiShuZhiWu", "专业技术职务"),
  SPECIALITY("ShuXiZhuanYeYouHeZhuanChang", "熟悉专业有何专长"),
  FULL_TIME_SCHOOLING("QuanRiZhiJiaoYu_XueLi", "全日制教育学历"),
  FULL_TIME_DEGREE("QuanRiZhiJiaoYu_XueWei", "全日制教育学位"),
  FULL_TIME_SCHOOLING_AT("QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", "全日制学历毕业院校系及专业"),
  FULL_TIME_DEGREE_AT("QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "全日制学位毕业院校系及专业"),
  IN_SERVICE_SCHOOLING("ZaiZhiJiaoYu_XueLi", "在职教育学历"),
  IN_SERVICE_DEGREE("ZaiZhiJiaoYu_XueWei", "在职教育学位"),
  IN_SERVICE_SCHOOLING_AT("ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", "在职学历毕业院校系及专业"),
  IN_SERVICE_DEGREE_AT("ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "在职学位毕业院校系及专业"),
  PRESENT_POST("XianRenZhiWu", "现任职务"),
  PROPOSED_POST("NiRenZhiWu", "拟任职务"),
  POST_TO_LEAVE("NiMianZhiWu", "拟免职务"),
  CV("JianLi", "简历"),
  REWARDS("JiangChengQingKuang", "奖惩情况"),
  ANNUAL_RESULTS("NianDuKaoHeJieGuo", "年度考核结果"),
  REASON("RenMianLiYou", "任免理由"),
  REPORTING_UNIT("ChengBaoDanWei", "呈报单位"),
  AGE_DAY("JiSuanNianLingShiJian", "计算年龄时间"),
  FILLED_ON("TianBiaoShiJian", "填表时间"),
  FILLED_BY("TianBiaoRen", "填表人"),
  ID_NUMBER("ShenFenZheng", "身份证号"),
  VERSION("Version", "表格版本"),
  FORMER_AGE_LIMIT("GaiGeQianRenZhiNianLingJieXian", "改革前任职年龄界限"),
  REACHES_AGE_ON("DaoLingNianYue", "到龄年月"),
  POLITICAL_STATUS("ZhengZhiMianMao", "政治面貌");

  /** Fields that only newer files have; they are written where there is something to write. */
  static final Set<FormField> NEWER = EnumSet.range(FORMER_AGE_LIMIT, POLITICAL_STATUS);

  private final String tag;
  private final String label;

  FormField(String tag, String label) {
    this.tag = tag;
    this.label = label;
  }

  /** The field as the printed form calls it. */
  public String label() {
    return label;
  }

  String tag() {
    return tag;
  }
}
