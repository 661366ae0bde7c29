package yixian.planner.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 核验 · Draws again and says exactly where a file does not hold.
 *
 * <p>One file alone shows whether seed, list and result belong together. Whether they are those
 * that were published before the draw only the file of that time shows: {@link #against}.
 */
public final class Check {
  private final DrawFile file;
  private final List<Fault> faults = new ArrayList<>();

  private Check(DrawFile file) {
    this.file = file;
  }

  /** What does not hold in the file by itself. */
  public static List<Fault> of(DrawFile file) {
    Check check = new Check(file);
    check.seed();
    check.order();
    check.list();
    check.strata();
    check.result();
    return List.copyOf(check.faults);
  }

  /** What is not as an earlier file of the same draw has it. */
  public static List<Fault> against(DrawFile file, DrawFile earlier) {
    Check check = new Check(file);
    check.same("commitment", "种子承诺", earlier.commitment(), file.commitment());
    check.same("listSha256", "名单摘要", earlier.listSha256(), file.listSha256());
    check.same("committedAt", "公布时间", earlier.committedAt(), file.committedAt());
    check.same("rule", "名额规则", earlier.terms().rule(), file.terms().rule());
    check.same("agreed", "约定的附加数", earlier.terms().agreed(), file.terms().agreed());
    check.lines(earlier);
    if (earlier.seed() != null) {
      check.same("seed", "种子", earlier.seed(), file.seed());
      check.same("extra", "附加数", earlier.extra(), file.extra());
      check.same("strata", "结果", earlier.strata(), file.strata());
    }
    return List.copyOf(check.faults);
  }

  private void fault(Fault.Kind kind, String where, String what) {
    faults.add(new Fault(kind, where, what));
  }

  private void seed() {
    if (file.seed() != null && !new Seed(file.seed()).commitment().equals(file.commitment())) {
      fault(
          Fault.Kind.SEED, "$.seed", "种子的 SHA-256 不是公布的承诺 " + shown(file.commitment()) + "，种子被换过");
    }
  }

  private void order() {
    List<Line> list = file.terms().list();
    for (int at = 1; at < list.size(); at++) {
      int compared = list.get(at).code().compareTo(list.get(at - 1).code());
      String where = "$.list[" + at + "]";
      if (compared == 0) {
        fault(Fault.Kind.ORDER, where, "代号 " + list.get(at).code() + " 重复");
      } else if (compared < 0) {
        fault(
            Fault.Kind.ORDER,
            where,
            "代号 %s 应排在 %s 之前，名单的次序被动过".formatted(list.get(at).code(), list.get(at - 1).code()));
      }
    }
  }

  private void list() {
    if (!file.terms().sha256().equals(file.listSha256())) {
      fault(
          Fault.Kind.LIST,
          "$.list",
          "名单、名额规则或约定的 SHA-256 是 %s，不是公布的 %s；用 --against 给出公布时的文件，可指出是哪一行"
              .formatted(shown(file.terms().sha256()), shown(file.listSha256())));
    }
  }

  private void strata() {
    Map<String, Stratum> expected = byName(Drawing.strata(file.terms()));
    Map<String, Stratum> found = byName(file.strata());
    expected.forEach(
        (name, stratum) -> {
          Stratum there = found.get(name);
          if (there == null) {
            fault(Fault.Kind.STRATA, "$.strata", "缺少“" + name + "”层");
          } else if (there.size() != stratum.size()) {
            fault(
                Fault.Kind.STRATA,
                "$.strata",
                "“%s”层写有 %d 个，名单上是 %d 个".formatted(name, there.size(), stratum.size()));
          } else if (there.places() != stratum.places()) {
            fault(
                Fault.Kind.STRATA,
                "$.strata",
                "“%s”层写有 %d 个名额，按规则应为 %d 个".formatted(name, there.places(), stratum.places()));
          }
        });
    found.keySet().stream()
        .filter(name -> !expected.containsKey(name))
        .forEach(name -> fault(Fault.Kind.STRATA, "$.strata", "名单上没有“" + name + "”层"));
  }

  private void result() {
    if (file.seed() == null) {
      if (!file.drawn().isEmpty()) {
        fault(Fault.Kind.RESULT, "$.strata", "没有种子，却写有结果");
      }
      return;
    }
    if (file.terms().agreed() != null && file.extra() == null) {
      fault(Fault.Kind.RESULT, "$.extra", "约定了附加数“" + file.terms().agreed() + "”，却没有写");
    }
    Map<String, Stratum> found = byName(file.strata());
    for (Stratum stratum : Drawing.draw(file.terms(), new Seed(file.seed()), file.extra())) {
      Stratum there = found.get(stratum.name());
      if (there != null) {
        result(stratum.name(), codes(stratum), codes(there));
      }
    }
  }

  private void result(String stratum, List<String> expected, List<String> found) {
    String where = "$.strata“" + stratum + "”";
    expected.stream()
        .filter(code -> !found.contains(code))
        .forEach(code -> fault(Fault.Kind.RESULT, where, "应当抽中 " + code + "，结果里没有"));
    found.stream()
        .filter(code -> !expected.contains(code))
        .forEach(code -> fault(Fault.Kind.RESULT, where, "不应抽中 " + code + "，却在结果里"));
    if (faults.stream().noneMatch(fault -> fault.where().equals(where))
        && !expected.equals(found)) {
      fault(Fault.Kind.RESULT, where, "抽中的先后应为 " + String.join("、", expected));
    }
  }

  private void lines(DrawFile earlier) {
    Map<String, Line> before = byCode(earlier);
    Map<String, Line> now = byCode(file);
    before.forEach(
        (code, line) -> {
          Line there = now.get(code);
          if (there == null) {
            fault(Fault.Kind.EARLIER, "$.list", "少了 " + shown(line));
          } else if (!there.stratum().equals(line.stratum())) {
            fault(
                Fault.Kind.EARLIER,
                "$.list",
                "%s 从“%s”移到了“%s”".formatted(code, line.stratum(), there.stratum()));
          } else if (!Objects.equals(there.out(), line.out())) {
            fault(
                Fault.Kind.EARLIER,
                "$.list",
                "%s 原为“%s”，现为“%s”".formatted(code, taking(line), taking(there)));
          }
        });
    now.forEach(
        (code, line) -> {
          if (!before.containsKey(code)) {
            fault(Fault.Kind.EARLIER, "$.list", "多了 " + shown(line));
          }
        });
  }

  private void same(String field, String label, @Nullable Object before, @Nullable Object now) {
    if (!Objects.equals(before, now)) {
      fault(
          Fault.Kind.EARLIER,
          "$." + field,
          before instanceof List<?>
              ? label + "与先前公布的不同"
              : label + "先前公布为 " + before + "，现为 " + now);
    }
  }

  private static String taking(Line line) {
    return line.out() == null ? "参加" : "不参加（" + line.out() + "）";
  }

  private static String shown(Line line) {
    return line.code() + "（" + line.stratum() + "）";
  }

  private static String shown(String hash) {
    return hash.substring(0, 12) + "…";
  }

  private static List<String> codes(Stratum stratum) {
    return stratum.drawn() == null ? List.of() : stratum.drawn();
  }

  private static Map<String, Stratum> byName(List<Stratum> strata) {
    Map<String, Stratum> byName = new LinkedHashMap<>();
    strata.forEach(stratum -> byName.put(stratum.name(), stratum));
    return byName;
  }

  private static Map<String, Line> byCode(DrawFile file) {
    Map<String, Line> byCode = new LinkedHashMap<>();
    file.terms().list().forEach(line -> byCode.putIfAbsent(line.code(), line));
    return byCode;
  }
}
