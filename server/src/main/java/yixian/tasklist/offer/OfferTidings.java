package yixian.tasklist.offer;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.tasklist.db.tables.records.OfferUsesRecord;
import yixian.tasklist.db.tables.records.OffersRecord;

/** 资源告知 · Tells the unit that is asked, and whoever asked. */
@Component
class OfferTidings {

  private static final String ASKED = "offer.asked";
  private static final String MOVED = "offer.moved";
  private static final String LINK = "/offers";

  private final Notices notices;

  OfferTidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(new Template(ASKED, "有人申用“{title}”", "{quantity} {measure}：{purpose}"));
          notices.define(new Template(MOVED, "申用“{title}” {state}", "{note}"));
          return true;
        });
  }

  void asked(OffersRecord offer, OfferUsesRecord use) {
    notices.tellUnit(
        offer.getOwner(),
        Offers.EDIT,
        ASKED,
        Map.of(
            "title", offer.getTitle(),
            "quantity", use.getQuantity(),
            "measure", offer.getMeasure(),
            "purpose", use.getPurpose()),
        LINK);
  }

  void moved(OffersRecord offer, OfferUsesRecord use, UseMove move) {
    if (move != UseMove.WITHDRAW && use.getAskedAccount() != null) {
      notices.tellAccounts(
          List.of(use.getAskedAccount()),
          MOVED,
          Map.of(
              "title", offer.getTitle(),
              "state", UseState.valueOf(use.getState()).label(),
              "note", use.getNote() == null ? "" : use.getNote()),
          LINK);
    }
  }
}
