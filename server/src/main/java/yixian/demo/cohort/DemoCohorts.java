package yixian.demo.cohort;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.demo.data.Department;
import yixian.demo.data.Division;
import yixian.demo.people.Names;
import yixian.directory.profile.Degree;
import yixian.directory.profile.Politics;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Rank;
import yixian.directory.profile.Sex;
import yixian.secondment.Direction;
import yixian.secondment.post.PostKind;

/**
 * 示范批次 · Mission rows A1, A2, A9 and A10 as invented people: the bulletin's 51 (D1), the four
 * batches of 73 that went to a partner city (D4), the hundred of the front line (D0).
 */
public final class DemoCohorts {

  /** Code of the unit that stands for the partner city's organs. */
  public static final String PARTNER = "X01";

  /** Key of the hundred of the front line, whose forms are kept. */
  public static final String HUNDRED = "D0";

  /** Key of the bulletin's 51. */
  public static final String BULLETIN = "D1";

  private static final int THREE_DOOR_OF_HUNDRED = 15;

  /** The petition office is front line by itself. */
  private static final String PETITIONS = "D11";

  /** The sum of ages of D1's 51 on their first day: a mean of 35.2. */
  private static final int AGES_OF_D1 = 1_795;

  /** The position of the secondee who is sent to his native town all the same. */
  private static final int NATIVE_OF_THE_TOWN = 5;

  private static final LocalDate D1_BEGINS = LocalDate.of(2020, 7, 1);

  private final Names names;
  private final Set<String> taken;
  private final List<String> towns;
  private final List<String> villages;
  private final List<String> organs;
  private final List<String> homes;

  private DemoCohorts(Set<String> taken, long seed) {
    this.taken = taken;
    names = new Names(new SplittableRandom(seed));
    towns = codes(Division.Level.TOWNSHIP);
    villages = codes(Division.Level.VILLAGE);
    organs = Department.all().stream().map(Department::code).toList();
    homes =
        Stream.of(towns.subList(0, 16), organs.subList(0, 28), enterprises())
            .flatMap(List::stream)
            .toList();
  }

  /**
   * All batches that are over, the first one first.
   *
   * @param taken names that others bear already
   */
  public static List<Sending> invented(Set<String> taken, long seed) {
    DemoCohorts cohorts = new DemoCohorts(taken, seed);
    return List.of(
        cohorts.exchange(
            1,
            20,
            LocalDate.of(2018, 3, 1),
            new Births().add(8, 1975, 1979).add(12, 1980, 1988),
            9),
        cohorts.exchange(
            2,
            18,
            LocalDate.of(2019, 3, 1),
            new Births().add(6, 1976, 1979).add(12, 1980, 1989),
            7),
        cohorts.bulletin(),
        cohorts.exchange(
            3,
            17,
            LocalDate.of(2021, 3, 1),
            new Births().add(5, 1977, 1979).add(12, 1980, 1989),
            4),
        cohorts.exchange(
            4,
            18,
            LocalDate.of(2022, 3, 1),
            new Births().add(3, 1977, 1979).add(15, 1980, 1990),
            2),
        cohorts.hundred());
  }

  /** D1: 51 people of 51 units. */
  private Sending bulletin() {
    List<Offer> offers = new ArrayList<>();
    each(
        13,
        at ->
            offers.add(
                offer(
                    PostKind.TWO_WAY,
                    at % 2 == 0 ? towns.get(at) : organs.get(28 + at),
                    "双向挂职岗位",
                    1)));
    each(8, at -> offers.add(offer(PostKind.FIRST_SECRETARY, villages.get(at * 23), "第一书记", 1)));
    offers.add(offer(PostKind.INSPECTION, "D29", "区委巡察组成员", 6));
    List<String> hosts = List.of("D46", "D02", "D05", "D11");
    each(4, at -> offers.add(offer(PostKind.TASK_GROUP, hosts.get(at), "重点工作专班成员", 6)));
    List<Integer> seats = seats(offers);
    List<YearMonth> births =
        new Births()
            .add(22, 1978, 1984)
            .add(23, 1985, 1989)
            .add(6, 1990, 1991)
            .summing(D1_BEGINS, AGES_OF_D1, 22)
            .eldestFirst();
    List<Official> officials = new ArrayList<>();
    each(
        51,
        at -> {
          Degree degree = at == 50 ? null : at % 4 == 1 ? Degree.MASTER : Degree.BACHELOR;
          Rank rank = at < 31 ? Rank.SECTION_CHIEF : at < 43 ? Rank.SECTION_DEPUTY : Rank.STAFF;
          Profile profile = profile(at, births.get(at), degree, rank, at % 4 == 2);
          String home = homes.get(at * 20 % 51);
          officials.add(official("d1-", at, home, profile, seats.get(at * 7 % 51), false));
        });
    return new Sending(
        BULLETIN,
        1,
        "2020 年年轻干部挂职锻炼",
        "选派年轻干部到村社区、巡察组、专班等一线承担重点任务",
        Direction.DOWN,
        D1_BEGINS,
        D1_BEGINS.plusYears(1).minusDays(1),
        offers,
        officials);
  }

  /** D4: one of four batches to the partner city. */
  private Sending exchange(int number, int people, LocalDate from, Births births, int promoted) {
    List<Offer> offers =
        List.of(
            offer(PostKind.INVESTMENT, PARTNER, "招商联络岗位", 8),
            offer(PostKind.KEY_PROJECT, PARTNER, "重点项目对接岗位", 6),
            offer(PostKind.COMMITTEE_MEMBER, PARTNER, "部门党组成员", 6));
    List<Integer> seats = seats(offers);
    List<YearMonth> months = births.eldestFirst();
    List<Official> officials = new ArrayList<>();
    each(
        people,
        at -> {
          Degree degree = at % 3 == 0 ? Degree.MASTER : Degree.BACHELOR;
          Rank rank = at < people / 2 ? Rank.SECTION_CHIEF : Rank.SECTION_DEPUTY;
          Profile profile = profile(at, months.get(at), degree, rank, false);
          String home = homes.get((at * 11 + number * 5) % 51);
          officials.add(
              official("d4-" + number + "-", at, home, profile, seats.get(at), at < promoted));
        });
    return new Sending(
        "D4-" + number,
        number,
        "赴对口合作市交流挂职第 " + number + " 批",
        "承接对口合作，推动招商引资与重点项目落地",
        Direction.UP,
        from,
        from.plusYears(1).minusDays(1),
        offers,
        officials);
  }

  /** D0: a hundred on the front line. */
  private Sending hundred() {
    List<Offer> offers =
        List.of(
            offer(PostKind.FOLLOW_UP_STUDY, PARTNER, "跟班学习岗位", 10),
            offer(PostKind.INVESTMENT, "D24", "招商专员", 5),
            offer(PostKind.PARK, "D25", "园区服务专员", 20),
            offer(PostKind.ENTERPRISE, "E01", "企业服务专员", 15),
            offer(PostKind.PETITION, "D11", "信访接待岗位", 10),
            offer(PostKind.KEY_PROJECT, "D46", "重点项目专员", 20),
            offer(PostKind.COMMITTEE_MEMBER, "D13", "党委委员（挂职）", 10),
            offer(PostKind.TASK_GROUP, "D02", "城建专班成员", 10));
    List<Integer> seats = seats(offers);
    List<YearMonth> births = new Births().add(100, 1986, 1996).eldestFirst();
    Set<Integer> threeDoor = threeDoorOfHundred();
    List<Official> officials = new ArrayList<>();
    each(
        100,
        at -> {
          boolean investment = offers.get(seats.get(at)).kind() == PostKind.INVESTMENT;
          YearMonth birth = investment ? YearMonth.of(1994, 1 + at % 5 * 2) : births.get(at);
          Degree degree = investment || at % 5 == 0 ? Degree.MASTER : Degree.BACHELOR;
          Rank rank =
              at % 10 < 3 ? Rank.SECTION_CHIEF : at % 10 < 7 ? Rank.SECTION_DEPUTY : Rank.STAFF;
          Profile profile = profile(at, birth, degree, rank, threeDoor.contains(at));
          officials.add(
              official("d0-", at, homeOfHundred(at), profile, seats.get(at), at % 25 < 13));
        });
    LocalDate from = LocalDate.of(2024, 9, 1);
    return new Sending(
        HUNDRED,
        2,
        "百名干部一线行",
        "选派百名年轻干部到园区、企业、项目、信访一线锻炼",
        Direction.DOWN,
        from,
        from.plusYears(1).minusDays(1),
        offers,
        officials);
  }

  private String homeOfHundred(int at) {
    return homes.get(at * 13 % 51);
  }

  /** Fifteen of those who serve in an office where nobody is at the front line. */
  private Set<Integer> threeDoorOfHundred() {
    List<Integer> office =
        IntStream.range(0, 100)
            .filter(at -> homeOfHundred(at).startsWith("D") && !homeOfHundred(at).equals(PETITIONS))
            .boxed()
            .toList();
    return IntStream.range(0, THREE_DOOR_OF_HUNDRED)
        .mapToObj(each -> office.get(each * 3))
        .collect(Collectors.toSet());
  }

  /** What is recorded of the secondee at a position of the batch that serves now. */
  public static Profile profileOfSecondee(int at) {
    return profile(
        at,
        YearMonth.of(1988 + at % 9, 1 + at * 7 % 12),
        at == NATIVE_OF_THE_TOWN ? Division.TOWN : Division.COUNTY,
        at % 4 == 0 ? Degree.MASTER : Degree.BACHELOR,
        at % 3 == 0 ? Rank.SECTION_DEPUTY : Rank.STAFF,
        at % 5 == 0);
  }

  private static Profile profile(
      int at, YearMonth birth, @Nullable Degree degree, Rank rank, boolean threeDoor) {
    return profile(at, birth, Division.COUNTY, degree, rank, threeDoor);
  }

  private static Profile profile(
      int at,
      YearMonth birth,
      String nativePlace,
      @Nullable Degree degree,
      Rank rank,
      boolean threeDoor) {
    Politics politics = at % 17 == 16 ? Politics.DEMOCRATIC : Politics.PARTY;
    List<String> specialities = List.of("城市规划", "财政金融", "法律", "信息技术", "农业经济", "土木工程");
    return new Profile(
        at % 3 == 1 ? Sex.FEMALE : Sex.MALE,
        birth,
        nativePlace,
        degree,
        rank,
        politics,
        birth.plusYears(23),
        threeDoor,
        specialities.get(at % specialities.size()));
  }

  private Official official(
      String stem, int at, String home, Profile profile, int offer, boolean promoted) {
    String name = names.next();
    while (taken.contains(name)) {
      name = names.next();
    }
    return new Official(
        stem + (at + 1), name, home, title(profile.rank()), profile, offer, promoted);
  }

  private static String title(@Nullable Rank rank) {
    return rank == Rank.SECTION_CHIEF ? "党委委员" : rank == Rank.SECTION_DEPUTY ? "办公室副主任" : "一级科员";
  }

  private static Offer offer(PostKind kind, String host, String title, int places) {
    return new Offer(kind, host, "", title, "按岗位职责清单开展工作，每月小结，期满报告", places);
  }

  /** One entry a place, naming its offer. */
  private static List<Integer> seats(List<Offer> offers) {
    return IntStream.range(0, offers.size())
        .boxed()
        .flatMap(at -> Collections.nCopies(offers.get(at).places(), at).stream())
        .toList();
  }

  private static void each(int count, IntConsumer work) {
    IntStream.range(0, count).forEach(work);
  }

  private static List<String> codes(Division.Level level) {
    return Division.all().stream()
        .filter(division -> division.level() == level)
        .map(Division::code)
        .toList();
  }

  private static List<String> enterprises() {
    return IntStream.rangeClosed(1, 7).mapToObj("E%02d"::formatted).toList();
  }
}
