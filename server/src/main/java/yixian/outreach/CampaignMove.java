package yixian.outreach;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 活动动作 · What is done to a campaign as a whole. */
public enum CampaignMove implements Lifecycle.Move {
  END;

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  @Override
  public String label() {
    return "结束活动";
  }

  @Override
  public String who() {
    return "牵头单位";
  }

  @Override
  public List<? extends Labelled> needs() {
    return List.of();
  }
}
