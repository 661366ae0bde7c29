package yixian.issue.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.issue.Move;
import yixian.issue.MoveOrder;
import yixian.issue.Need;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** Checks that an order carries what its move needs, within sensible lengths. */
final class OrderCheck {

  static final int LONGEST_REASON = 500;
  static final int LONGEST_NOTE = 2_000;
  static final int MOST_PHOTOS = 20;
  private static final int MOST_AMOUNT = 365;

  private OrderCheck() {}

  static void demand(MoveOrder order, Dossier dossier) {
    List<Fault> faults = new ArrayList<>();
    for (Need need : order.move().needs()) {
      if (missing(need, order, dossier)) {
        faults.add(
            new Fault(
                need.field(),
                order.move().label() + "需要填写" + need.label(),
                "请填写" + need.label() + "后重新提交"));
      }
    }
    tooLong(faults, "reason", "理由", order.reason(), LONGEST_REASON);
    tooLong(faults, "note", "情况说明", order.note(), LONGEST_NOTE);
    outside(faults, "level", "评价等级", order.level(), 5);
    outside(faults, "amount", "延期数量", order.amount(), MOST_AMOUNT);
    if (order.photosTaken().size() > MOST_PHOTOS) {
      faults.add(new Fault("photos", "照片超过 " + MOST_PHOTOS + " 张", "请减少照片"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static boolean missing(Need need, MoveOrder order, Dossier dossier) {
    return switch (need) {
      case REASON -> blank(order.reason());
      case NOTE -> blank(order.note()) && !(order.move() == Move.HANDLE && !blank(order.reason()));
      case UNIT -> order.unit() == null && dossier.issue().getSuggestedUnit() == null;
      case CALLS -> order.callsMade().isEmpty();
      case UNTIL -> order.until() == null;
      case MAIN -> order.main() == null;
      case OUTCOME -> order.outcome() == null;
      case AMOUNT -> order.amount() == null;
      case LEVEL -> order.level() == null;
      case CATEGORY, PHOTOS -> false;
    };
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static void tooLong(
      List<Fault> faults, String field, String label, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      faults.add(
          new Fault(field, label + "有 " + text.length() + " 字，超过 " + most + " 字", "请精简" + label));
    }
  }

  private static void outside(
      List<Fault> faults, String field, String label, @Nullable Integer value, int most) {
    if (value != null && (value < 1 || value > most)) {
      faults.add(new Fault(field, label + " " + value + " 不在 1 至 " + most + " 之间", "请改正" + label));
    }
  }
}
