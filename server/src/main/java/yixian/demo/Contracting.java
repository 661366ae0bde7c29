package yixian.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.tasklist.contract.ContractDraft;
import yixian.tasklist.contract.Contracts;
import yixian.tasklist.contract.Contracts.Ending;
import yixian.tasklist.contract.Contracts.NewVisit;

/**
 * 河道承包 · A dozen rivers of 二甲镇 looked after by organisations: two contracts end soon, one is over,
 * one was ended early; most were visited, and one visit found a fault.
 */
@Component
class Contracting {

  private static final String CLERK = "clerk1-" + Division.TOWN;
  private static final List<Integer> DAYS_LEFT =
      List.of(20, 28, -6, 200, 340, 420, 500, 610, 700, 150, 260, 380);
  private static final int ENDED = 3;
  private static final int FAULTY = 4;

  private final Contracts contracts;
  private final Errand errand;

  Contracting(Contracts contracts, Errand errand) {
    this.contracts = contracts;
    this.errand = errand;
  }

  void signed(Troupe troupe, Made units, Instant now) {
    Actor clerk = troupe.actor(CLERK);
    errand.by(
        "contracts",
        clerk,
        Contracts.EDIT,
        now.minus(Duration.ofDays(300)),
        Made.class,
        () -> {
          Map<String, UUID> made = new HashMap<>();
          for (int at = 0; at < DAYS_LEFT.size(); at++) {
            UUID contract = contracts.register(clerk, draft(at, units.id(Division.TOWN), now));
            made.put("contract" + at, contract);
            visited(clerk, contract, at, now);
          }
          return new Made(made);
        });
  }

  private void visited(Actor clerk, UUID contract, int at, Instant now) {
    boolean sound = at != FAULTY;
    String note = sound ? "岸坡整洁，未见围网" : "发现围网一处，责令三日内拆除";
    if (at % 4 != 1) {
      Instant moment = now.minus(Duration.ofDays(12L + at));
      TimeTravel.at(
          moment, () -> contracts.visit(clerk, contract, new NewVisit(sound, note, null)));
    }
    if (at == ENDED) {
      TimeTravel.at(
          now.minus(Duration.ofDays(5)),
          () -> contracts.end(clerk, contract, new Ending(1, "承包组织注销，收回重新发包")));
    }
  }

  private static ContractDraft draft(int at, UUID town, Instant now) {
    LocalDate ends = Days.of(now).plusDays(DAYS_LEFT.get(at));
    return new ContractDraft(
        town,
        "示范水产专业合作社第 " + (at + 1) + " 社",
        "二甲 " + (at + 1) + " 号河",
        BigDecimal.valueOf(80L + at * 15L, 1),
        "亩",
        "日常保洁、打捞漂浮物；不得围网、投饵；配合清淤与巡查",
        ends.minusYears(3),
        ends,
        30);
  }
}
