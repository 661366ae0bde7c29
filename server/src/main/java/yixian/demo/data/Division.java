package yixian.demo.data;

import java.util.List;

/** 行政区划 · One division of the demo county as shipped: statistical codes, edition 2023. */
public record Division(String code, String name, Level level, String parent) {
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    VILLAGE
  }

  /** The demo county 通州区. */
  public static final String COUNTY = "320612";

  /** 二甲镇, the town that is shown in full: grids, staff, seconded officials. */
  public static final String TOWN = "320612102";

  /** All divisions from the province down to the villages, parents first. */
  public static List<Division> all() {
    return Rows.of("directory/divisions-320612.csv").stream()
        .map(row -> new Division(row[0], row[1], Level.valueOf(row[2]), row[3]))
        .toList();
  }

  /** 余西村委会 is spoken of as 余西村, 三甲社区居委会 as 三甲社区. */
  public String spokenName() {
    return name.replace("社区居委会", "社区").replace("村委会", "村").replace("居委会", "社区");
  }
}
