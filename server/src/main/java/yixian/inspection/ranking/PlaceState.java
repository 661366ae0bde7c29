package yixian.inspection.ranking;

import yixian.inspection.db.tables.records.PlacesRecord;
import yixian.kernel.Labelled;

/** 上榜位状态 · Whether a place was appealed against, and what became of it. */
public enum PlaceState implements Labelled {
  STANDING("在榜"),
  APPEALED("申诉待答复"),
  REMOVED("已撤下"),
  KEPT("维持");

  private final String label;

  PlaceState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** As the appeal and its answer say. */
  static PlaceState of(PlacesRecord place) {
    if (place.getAppeal() == null) {
      return STANDING;
    }
    if (place.getGranted() == null) {
      return APPEALED;
    }
    return place.getGranted() ? REMOVED : KEPT;
  }
}
