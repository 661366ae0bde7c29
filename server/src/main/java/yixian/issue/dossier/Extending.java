package yixian.issue.dossier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.calendar.DeadlineUnit;
import yixian.issue.MoveOrder;
import yixian.issue.Stage;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.issue.db.tables.records.WorkOrdersRecord;

/** 延期 · More time for a work order: asked for in the measure of its clock, granted or refused. */
@Component
class Extending {

  private final Timekeeper timekeeper;

  Extending(Timekeeper timekeeper) {
    this.timekeeper = timekeeper;
  }

  String asked(Dossier dossier, MoveOrder order) {
    WorkOrdersRecord current = Deeds.current(dossier);
    TimersRecord timer = dossier.timer(Stage.HANDLE).orElseThrow();
    DeadlineUnit unit =
        order.unitOfTime() == null ? DeadlineUnit.valueOf(timer.getMeasure()) : order.unitOfTime();
    int amount = Objects.requireNonNull(order.amount());
    current.setExtensionState("ASKED");
    current.setExtensionAmount(amount);
    current.setExtensionUnit(unit.name());
    current.setExtensionReason(order.reason());
    dossier.issue().setExtensionAsked(true);
    return "申请延长 " + amount + unit.label();
  }

  String granted(Dossier dossier) {
    WorkOrdersRecord current = Deeds.current(dossier);
    DeadlineUnit unit = DeadlineUnit.valueOf(current.getExtensionUnit());
    current.setExtensionState("GRANTED");
    current.setExtensions(current.getExtensions() + 1);
    dossier.issue().setExtensionAsked(false);
    timekeeper.extend(dossier, current.getExtensionAmount(), unit);
    return "延长 " + current.getExtensionAmount() + unit.label();
  }

  @Nullable String refused(Dossier dossier) {
    Deeds.current(dossier).setExtensionState("REFUSED");
    dossier.issue().setExtensionAsked(false);
    return null;
  }
}
