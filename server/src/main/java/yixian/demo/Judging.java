package yixian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.issue.deduction.Deductions;
import yixian.issue.deduction.Kind;
import yixian.issue.deduction.Move;
import yixian.kernel.Actor;
import yixian.kernel.Days;

/**
 * 扣分与申诉 · Two months drawn from the year: one counts, one is shown; of that, some units dispute one
 * each, of which one is cleared, one upheld, the rest wait.
 */
@Component
class Judging {

  private static final Duration DAY = Duration.ofDays(1);
  private static final List<String> REASONS =
      List.of("当日已修补，核查时走错路段，附施工记录", "配件到货晚于期限，已提前电话告知中心", "期限内暴雨停工两日，申请扣除", "与相邻单位界线有争议，裁定后当日办结");
  private static final List<String> ANSWERS = List.of("施工记录与现场照片一致，撤销", "应在期限内申请延期，维持");

  private final Deductions deductions;
  private final Errand errand;

  Judging(Deductions deductions, Errand errand) {
    this.deductions = deductions;
    this.errand = errand;
  }

  void drawn(Troupe troupe, Made units, Instant now) {
    Actor centre = troupe.actor("dispatcher1");
    Instant shown = now.minus(DAY.multipliedBy(2));
    LocalDate month = Days.of(shown).withDayOfMonth(1).minusMonths(1);
    draw(centre, month.minusMonths(1), Days.start(month.plusDays(3)).plus(Duration.ofHours(10)));
    draw(centre, month, shown);
    List<Deductions.Entry> all =
        errand
            .by(
                "deductions:found",
                centre,
                Deductions.DECIDE,
                shown.plus(Duration.ofHours(1)),
                Entries.class,
                () -> new Entries(byHand(centre, month)))
            .all();
    disputed(troupe, units, centre, all, now);
  }

  private record Entries(List<Deductions.Entry> all) {}

  private void draw(Actor centre, LocalDate month, Instant moment) {
    errand.by(
        "deductions:" + month,
        centre,
        Deductions.DECIDE,
        moment,
        Integer.class,
        () -> deductions.draw(centre, month));
  }

  private List<Deductions.Entry> byHand(Actor centre, LocalDate month) {
    List<Deductions.Entry> all = deductions.list(centre, month);
    all.stream()
        .filter(each -> each.kind() == Kind.REWORKED)
        .findFirst()
        .ifPresent(
            each ->
                deductions.add(
                    centre,
                    new Deductions.ByHand(month, each.code(), each.unit(), "反馈已办结，核查组到场时尚未动工")));
    return all;
  }

  private void disputed(
      Troupe troupe, Made units, Actor centre, List<Deductions.Entry> all, Instant now) {
    Map<UUID, String> codes =
        units.ids().entrySet().stream()
            .filter(each -> troupe.knows("clerk1-" + each.getKey()))
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    Set<UUID> spoke = new HashSet<>();
    for (Deductions.Entry each : all) {
      int turn = spoke.size();
      String code = codes.get(each.unit());
      if (turn < REASONS.size() && code != null && spoke.add(each.unit())) {
        Actor clerk = troupe.actor("clerk1-" + code);
        done(clerk, each, Move.DISPUTE, 1, REASONS.get(turn), now.minus(DAY));
        if (turn < ANSWERS.size()) {
          Move answer = turn == 0 ? Move.CLEAR : Move.UPHOLD;
          done(centre, each, answer, 2, ANSWERS.get(turn), now.minus(Duration.ofHours(3)));
        }
      }
    }
  }

  private void done(
      Actor actor, Deductions.Entry on, Move move, int version, String text, Instant at) {
    errand.by(
        "deduction:" + on.id() + ":" + move,
        actor,
        move.who(),
        at,
        UUID.class,
        () ->
            deductions.move(actor, on.id(), new Deductions.Order(move, version, text, List.of())));
  }
}
