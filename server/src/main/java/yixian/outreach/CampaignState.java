package yixian.outreach;

import yixian.kernel.Labelled;
import yixian.outreach.db.tables.records.CampaignsRecord;

/** 活动状态 · A campaign takes records in until whoever leads it ends it. */
enum CampaignState implements Labelled {
  RUNNING("进行中"),
  ENDED("已结束");

  private final String label;

  CampaignState(String label) {
    this.label = label;
  }

  static CampaignState of(CampaignsRecord campaign) {
    return campaign.getEndedAt() == null ? RUNNING : ENDED;
  }

  @Override
  public String label() {
    return label;
  }
}
