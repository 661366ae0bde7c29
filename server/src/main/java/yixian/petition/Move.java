package yixian.petition;

import static yixian.petition.Need.DAYS;
import static yixian.petition.Need.LEVEL;
import static yixian.petition.Need.OPINION;
import static yixian.petition.Need.ORGAN;
import static yixian.petition.Need.OUTCOME;
import static yixian.petition.Need.REASON;
import static yixian.petition.Need.RESOLUTION;
import static yixian.petition.Need.REVIEWER;
import static yixian.petition.Need.ROUTE;
import static yixian.petition.Need.UNIT;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Lifecycle;

/** 信访动作 · What can be done to a petition, by whom, asking for what. */
public enum Move implements Lifecycle.Move {
  TRANSFER("转送", Party.OFFICE, UNIT),
  DIVERT("分流告知", Party.OFFICE, ROUTE, ORGAN),
  ACCEPT("受理", Party.UNIT),
  OBJECT("提出异议", Party.UNIT, REASON),
  UPHOLD("核实同意异议", Party.OFFICE, REASON),
  OVERRULE("不同意异议", Party.OFFICE, REASON),
  ASK_EXTENSION("申请延期", Party.UNIT, DAYS, REASON),
  GRANT_EXTENSION("批准延期", Party.LEADER),
  REFUSE_EXTENSION("不批准延期", Party.LEADER, REASON),
  ANSWER("答复", Party.UNIT, OUTCOME, OPINION),
  VISIT("回访", Party.UNIT, LEVEL, REASON),
  HANDLE_AGAIN("再次办理", Party.UNIT, REASON),
  ASK_REVIEW("登记复查请求", Party.OFFICE, REVIEWER, REASON),
  REVIEW("复查", Party.REVIEWER, OUTCOME, OPINION),
  ASK_RECHECK("登记复核请求", Party.OFFICE, REVIEWER, REASON),
  RECHECK("复核", Party.REVIEWER, OUTCOME, OPINION),
  SETTLE("化解办结", Party.OFFICE, RESOLUTION, REASON);

  /** 一方 · Who makes a move, by which right. */
  enum Party {
    OFFICE(Petitions.REGISTER, "信访部门"),
    UNIT(Petitions.HANDLE, "承办单位"),
    LEADER(Petitions.REVIEW, "承办单位负责人"),
    REVIEWER(Petitions.REVIEW, "复查复核单位");

    private final String permission;
    private final String label;

    Party(String permission, String label) {
      this.permission = permission;
      this.label = label;
    }
  }

  private final String label;
  private final Party party;
  private final List<Need> needs;

  Move(String label, Party party, Need... needs) {
    this.label = label;
    this.party = party;
    this.needs = List.of(needs);
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static Move of(String code) {
    return Lifecycle.move(Move.class, code, "信访单");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return party.label;
  }

  @Override
  public List<Need> needs() {
    return needs;
  }

  Party party() {
    return party;
  }

  /** The permission that it takes. */
  public String permission() {
    return party.permission;
  }
}
