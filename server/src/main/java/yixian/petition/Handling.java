package yixian.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.petition.db.tables.records.PetitionsRecord;

/** 办理 · What each move changes, and which term it begins or ends. */
@Component
class Handling {

  private final Timekeeper timekeeper;
  private final Units units;
  private final Clock clock;

  Handling(Timekeeper timekeeper, Units units, Clock clock) {
    this.timekeeper = timekeeper;
    this.units = units;
    this.clock = clock;
  }

  void apply(Actor actor, Dossier dossier, MoveOrder order) {
    PetitionsRecord petition = dossier.petition();
    switch (order.move()) {
      case TRANSFER -> transfer(petition, order);
      case DIVERT -> divert(petition, order);
      case ACCEPT -> {
        timekeeper.end(petition, Stage.ACCEPT, Stage.OBJECT);
        timekeeper.begin(petition, Stage.HANDLE);
      }
      case OBJECT -> timekeeper.end(petition, Stage.OBJECT);
      case OVERRULE -> {}
      case UPHOLD -> {
        timekeeper.end(petition, Stage.ACCEPT);
        petition.setUnit(null);
        timekeeper.begin(petition, Stage.TRANSFER);
      }
      case ASK_EXTENSION -> {
        petition.setExtensionDays(order.days());
        petition.setExtensionReason(Objects.requireNonNull(order.reason()).strip());
        petition.setExtensionBy(actor.account());
      }
      case GRANT_EXTENSION -> {
        timekeeper.extend(dossier, petition.getExtensionDays());
        petition.setExtended(true);
        settleExtension(petition);
      }
      case REFUSE_EXTENSION -> settleExtension(petition);
      case ANSWER -> answer(petition, dossier.kind(), order);
      case VISIT -> petition.setSatisfaction(order.level());
      case HANDLE_AGAIN -> {
        timekeeper.end(petition, Stage.ASK);
        timekeeper.begin(petition, Stage.HANDLE);
      }
      case ASK_REVIEW -> ask(petition, order, Stage.REVIEW);
      case ASK_RECHECK -> ask(petition, order, Stage.RECHECK);
      case REVIEW -> {
        decide(petition, dossier.kind(), order);
        timekeeper.end(petition, Stage.REVIEW);
        timekeeper.begin(petition, Stage.ASK);
      }
      case RECHECK -> {
        decide(petition, dossier.kind(), order);
        timekeeper.end(petition, Stage.RECHECK);
      }
      case SETTLE -> {
        petition.setResolution(Objects.requireNonNull(order.resolution()).name());
        timekeeper.end(petition, Stage.ASK);
      }
    }
  }

  private void transfer(PetitionsRecord petition, MoveOrder order) {
    petition.setUnit(known(order, "unit"));
    petition.setRoute(order.route() == null ? null : order.route().name());
    timekeeper.end(petition, Stage.TRANSFER);
    timekeeper.begin(petition, Stage.ACCEPT);
    timekeeper.begin(petition, Stage.OBJECT);
  }

  private void divert(PetitionsRecord petition, MoveOrder order) {
    petition.setRoute(Objects.requireNonNull(order.route()).name());
    petition.setDivertedTo(Objects.requireNonNull(order.organ()).strip());
    timekeeper.end(petition, Stage.TRANSFER);
  }

  private void answer(PetitionsRecord petition, Kind kind, MoveOrder order) {
    decide(petition, kind, order);
    Instant now = clock.instant();
    if (petition.getAnsweredAt() == null) {
      petition.setAnsweredAt(now);
      petition.setInTime(petition.getDue() == null || !now.isAfter(petition.getDue()));
    }
    petition.setSatisfaction(null);
    settleExtension(petition);
    timekeeper.end(petition, Stage.HANDLE);
    if (kind == Kind.APPEAL) {
      timekeeper.begin(petition, Stage.ASK);
    }
  }

  private void ask(PetitionsRecord petition, MoveOrder order, Stage stage) {
    if (Objects.equals(order.unit(), petition.getUnit())) {
      throw Problem.invalid(new Fault("unit", "复查、复核应由原办理单位的上一级机关、单位办理", "请选择上一级机关、单位"));
    }
    petition.setReviewer(known(order, "unit"));
    timekeeper.end(petition, Stage.ASK);
    timekeeper.begin(petition, stage);
  }

  private static void decide(PetitionsRecord petition, Kind kind, MoveOrder order) {
    Outcome outcome = Objects.requireNonNull(order.outcome());
    if (outcome.kind() != kind) {
      throw Problem.invalid(
          new Fault("outcome", kind.label() + "不能“" + outcome.label() + "”", "请选择与类别相符的处理意见"));
    }
    petition.setOutcome(outcome.name());
    petition.setOpinion(Objects.requireNonNull(order.opinion()).strip());
  }

  private static void settleExtension(PetitionsRecord petition) {
    petition.setExtensionDays(null);
    petition.setExtensionReason(null);
    petition.setExtensionBy(null);
  }

  private UUID known(MoveOrder order, String field) {
    return units
        .find(Objects.requireNonNull(order.unit()))
        .orElseThrow(() -> Problem.invalid(new Fault(field, "没有这个单位", "请从机构中选择")))
        .id();
  }
}
