package yixian.secondment.cohort;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yixian.directory.profile.Degree;
import yixian.directory.profile.Politics;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Rank;
import yixian.directory.profile.Sex;
import yixian.secondment.Direction;
import yixian.secondment.post.PostKind;

/**
 * 统计维度 · The ways in which a cohort is divided: which band a person falls into, and what is said of
 * one who falls into none.
 */
enum Dimension {
  SEX("sex", "性别", "性别未登记", Bands.of(Sex.values(), Sex::label)) {
    @Override
    @Nullable String band(Member member) {
      return marked(member, Profile::sex);
    }
  },
  BIRTH(
      "birth",
      "出生年代",
      "出生年月未登记",
      List.of(
          new Band("before-1980", "1980 年前"),
          new Band("1980-1984", "1980—1984 年"),
          new Band("1985-1989", "1985—1989 年"),
          new Band("1990s", "1990—1999 年"),
          new Band("since-2000", "2000 年及以后"))) {
    @Override
    @Nullable String band(Member member) {
      YearMonth birth = member.profile() == null ? null : member.profile().birth();
      return birth == null ? null : decade(birth.getYear());
    }
  },
  DEGREE("degree", "学历学位", "学历学位未登记", Bands.of(Degree.values(), Degree::label)) {
    @Override
    @Nullable String band(Member member) {
      return marked(member, Profile::degree);
    }
  },
  RANK(
      "rank",
      "职级",
      "职级未登记",
      List.of(new Band("division", "处级"), new Band("chief", "正科级"), new Band("below", "副科级及以下"))) {
    @Override
    @Nullable String band(Member member) {
      Rank rank = member.profile() == null ? null : member.profile().rank();
      return rank == null
          ? null
          : switch (rank) {
            case DIVISION -> "division";
            case SECTION_CHIEF -> "chief";
            case SECTION_DEPUTY, STAFF -> "below";
          };
    }
  },
  HOME(
      "home",
      "派出单位",
      "派出单位种类未列入",
      List.of(new Band("town", "镇街"), new Band("organ", "区直部门"), new Band("enterprise", "国有企业"))) {
    @Override
    @Nullable String band(Member member) {
      return switch (member.homeKind()) {
        case TOWNSHIP, VILLAGE -> "town";
        case DISTRICT, DEPARTMENT, INSTITUTION, CENTRE, PARTY -> "organ";
        case ENTERPRISE -> "enterprise";
        case TEAM, OTHER -> null;
      };
    }
  },
  DIRECTION("direction", "挂职方向", "", Bands.of(Direction.values(), Direction::label)) {
    @Override
    @Nullable String band(Member member) {
      return member.direction().name();
    }
  },
  KIND("kind", "岗位类别", "", Bands.of(PostKind.values(), PostKind::label)) {
    @Override
    @Nullable String band(Member member) {
      return member.kind().name();
    }
  },
  POLITICS("politics", "政治面貌", "政治面貌未登记", Bands.of(Politics.values(), Politics::label)) {
    @Override
    @Nullable String band(Member member) {
      return marked(member, Profile::politics);
    }
  },
  THREE_DOOR(
      "three-door", "三门干部", "基层经历未登记", List.of(new Band("yes", "三门干部"), new Band("no", "有基层经历"))) {
    @Override
    @Nullable String band(Member member) {
      Boolean threeDoor = member.profile() == null ? null : member.profile().threeDoor();
      return threeDoor == null ? null : threeDoor ? "yes" : "no";
    }
  },
  PROMOTED("promoted", "提拔使用", "", List.of(new Band("yes", "已提拔"), new Band("no", "未提拔"))) {
    @Override
    @Nullable String band(Member member) {
      return member.promoted() ? "yes" : "no";
    }
  };

  /** A band with its key and the name that people read. */
  record Band(String key, String name) {}

  private static final class Bands {
    static <E extends Enum<E>> List<Band> of(E[] values, Function<E, String> label) {
      return Arrays.stream(values)
          .map(value -> new Band(value.name(), label.apply(value)))
          .toList();
    }
  }

  private final String key;
  private final String label;
  private final String missing;
  private final List<Band> bands;

  Dimension(String key, String label, String missing, List<Band> bands) {
    this.key = key;
    this.label = label;
    this.missing = missing;
    this.bands = bands;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  List<Band> bands() {
    return bands;
  }

  /** Why a member falls into no band. */
  String because(Member member) {
    return member.profile() == null ? "基本情况未登记，或不在您的查看范围内" : missing;
  }

  /** The key of the member's band; null where it is not known. */
  abstract @Nullable String band(Member member);

  private static @Nullable String marked(
      Member member, Function<Profile, ? extends @Nullable Enum<?>> mark) {
    Enum<?> value = member.profile() == null ? null : mark.apply(member.profile());
    return value == null ? null : value.name();
  }

  private static String decade(int year) {
    if (year < 1980) {
      return "before-1980";
    }
    if (year < 1985) {
      return "1980-1984";
    }
    if (year < 1990) {
      return "1985-1989";
    }
    return year < 2000 ? "1990s" : "since-2000";
  }
}
