package yixian.zoning.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.planner.Answer;
import yixian.planner.zoning.HandMoves;
import yixian.zoning.Named;
import yixian.zoning.plan.AskedZone;
import yixian.zoning.plan.Question;
import yixian.zoning.scheme.Scheme.Seat;
import yixian.zoning.scheme.Scheme.Signature;
import yixian.zoning.scheme.SchemeSheet.MemberView;
import yixian.zoning.scheme.SchemeSheet.Move;
import yixian.zoning.scheme.SchemeSheet.Signed;
import yixian.zoning.scheme.SchemeSheet.ZoneView;

/** Draws up what people see of a scheme; all of it follows from the question kept with it. */
@Component
class Sheets {

  private static final int TIES_TOLD = 3;

  private final Fingerprint fingerprint;

  Sheets(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
  }

  SchemeLine line(Scheme scheme) {
    int[] zoneOf = scheme.zoneOf();
    double worth = scheme.worth();
    long[] sizes =
        IntStream.range(0, scheme.leads().size())
            .mapToLong(zone -> Arrays.stream(zoneOf).filter(each -> each == zone).count())
            .toArray();
    Signature signature = scheme.signature();
    int breaches = Breaches.of(scheme.question(), zoneOf).size();
    double gap = 100 * Answer.gap(worth, Math.max(worth, scheme.bound()));
    return new SchemeLine(
        scheme.id(),
        scheme.number(),
        scheme.origin().label(),
        scheme.madeBy(),
        scheme.madeAt(),
        scheme.seconds(),
        worth,
        scheme.bound(),
        gap,
        proof(scheme, worth, gap, breaches),
        (int) Arrays.stream(sizes).min().orElse(0),
        (int) Arrays.stream(sizes).max().orElse(0),
        (int) scheme.seats().stream().filter(Seat::moved).count(),
        breaches,
        signature != null,
        scheme.version(),
        signature == null ? null : signature.at());
  }

  private static String proof(Scheme scheme, double worth, double gap, int breaches) {
    if (breaches > 0) {
      return "有 %d 处不符合规则，不与理论上限相比".formatted(breaches);
    }
    int locks = scheme.locks().size();
    if (!scheme.keepsLocks()) {
      return "求解时锁定的单位后来又有改动，不与当时的理论上限相比";
    }
    String under = locks == 0 ? "" : "和 %d 个单位锁定".formatted(locks);
    return scheme.proven() && worth >= scheme.found()
        ? "已证明：在这些规则%s之下，没有更好的分法".formatted(under)
        : "%s任何分法最多再提高 %.1f%%".formatted(locks == 0 ? "" : "在 %d 个单位锁定之下，".formatted(locks), gap);
  }

  SchemeSheet sheet(Scheme scheme) {
    Question question = scheme.question();
    int[] zoneOf = scheme.zoneOf();
    HandMoves moves = new HandMoves(question.task(), zoneOf);
    List<ZoneView> zones = new ArrayList<>();
    for (int zone = 0; zone < question.zones().size(); zone++) {
      zones.add(zone(scheme, zone, zoneOf, moves));
    }
    Signature signature = scheme.signature();
    return new SchemeSheet(
        line(scheme),
        scheme.plan(),
        zones,
        question.likeness(),
        Breaches.of(question, zoneOf),
        signature == null
            ? null
            : new Signed(
                signature.by(),
                signature.at(),
                signature.from(),
                signature.remark(),
                signature.hash(),
                fingerprint.fits(scheme, signature)));
  }

  private static ZoneView zone(Scheme scheme, int zone, int[] zoneOf, HandMoves moves) {
    Question question = scheme.question();
    AskedZone asked = question.zones().get(zone);
    int[] members =
        IntStream.range(0, zoneOf.length).filter(unit -> zoneOf[unit] == zone).toArray();
    double within =
        Arrays.stream(members).mapToDouble(unit -> ties(question, unit, members)).sum() / 2;
    int pairs = members.length * (members.length - 1) / 2;
    UUID lead = scheme.leads().get(zone);
    return new ZoneView(
        asked.name(),
        asked.least(),
        asked.most(),
        lead == null ? null : new Named(lead, question.units().get(question.at(lead)).name()),
        within,
        pairs == 0 ? 0 : within / pairs,
        Arrays.stream(members)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer unit) -> -ties(question, unit, members))
                    .thenComparing(unit -> unit))
            .map(unit -> member(scheme, unit, members, zoneOf, moves))
            .toList());
  }

  private static double ties(Question question, int unit, int[] members) {
    return Arrays.stream(members).map(other -> question.likeness().get(unit).get(other)).sum();
  }

  private static MemberView member(
      Scheme scheme, int unit, int[] members, int[] zoneOf, HandMoves moves) {
    Question question = scheme.question();
    Question.Member known = question.units().get(unit);
    Seat seat = scheme.seats().get(unit);
    List<String> before = Breaches.of(question, zoneOf);
    List<Move> costs =
        IntStream.range(0, question.zones().size())
            .mapToObj(zone -> move(question, unit, zone, zoneOf, before, moves))
            .toList();
    return new MemberView(
        known.id(),
        known.name(),
        unit,
        known.business(),
        known.party(),
        ties(question, unit, members),
        because(question, unit, members, costs, zoneOf[unit]),
        seat.locked(),
        seat.moved() ? question.zones().get(seat.found()).name() : null,
        seat.reason(),
        costs);
  }

  private static Move move(
      Question question, int unit, int zone, int[] zoneOf, List<String> before, HandMoves moves) {
    int[] moved = zoneOf.clone();
    moved[unit] = zone;
    List<String> against =
        Breaches.of(question, moved).stream().filter(each -> !before.contains(each)).toList();
    return new Move(moves.price(unit, zone), against);
  }

  private static String because(
      Question question, int unit, int[] members, List<Move> costs, int home) {
    List<Integer> row = question.likeness().get(unit);
    String nearest =
        Arrays.stream(members)
            .filter(other -> other != unit && row.get(other) > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer other) -> -row.get(other)))
            .limit(TIES_TOLD)
            .map(other -> question.units().get(other).name() + " " + row.get(other))
            .collect(Collectors.joining("、"));
    String ties = nearest.isEmpty() ? "与片内单位没有共同的特征" : "与片内关联最紧的是" + nearest;
    Integer second = second(costs, home);
    if (second == null) {
      return ties;
    }
    double cost = costs.get(second).cost();
    String name = question.zones().get(second).name();
    return ties
        + (cost >= 0
            ? "；单独改到%s，关联度少 %.0f".formatted(name, cost)
            : "；单独改到%s，关联度多 %.0f".formatted(name, -cost)
                + (costs.get(second).against().isEmpty()
                    ? ""
                    : "，但" + String.join("；", costs.get(second).against())));
  }

  private static @Nullable Integer second(List<Move> costs, int home) {
    return IntStream.range(0, costs.size())
        .filter(zone -> zone != home)
        .boxed()
        .min(Comparator.comparingDouble(zone -> costs.get(zone).cost()))
        .orElse(null);
  }
}
