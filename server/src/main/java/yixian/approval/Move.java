package yixian.approval;

import static yixian.approval.Need.COMMENT;
import static yixian.approval.Need.PAPER;
import static yixian.approval.Need.PEOPLE;
import static yixian.approval.Need.STEP;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Lifecycle;

/**
 * 审批动作 · What can be done to a request: by whom, asking for what. Where it leads stands in {@link
 * ApprovalLifecycle}.
 */
public enum Move implements Lifecycle.Move {
  ASK("提请", Party.APPLICANT, List.of(), List.of()),
  AGREE("同意", Party.APPROVER, List.of(), List.of(COMMENT)),
  REFUSE("不同意", Party.APPROVER, List.of(COMMENT), List.of()),
  RETURN("退回修改", Party.APPROVER, List.of(COMMENT), List.of()),
  SEND_BACK("退回前面步骤", Party.APPROVER, List.of(STEP, COMMENT), List.of()),
  TRANSFER("转办", Party.APPROVER, List.of(PEOPLE, COMMENT), List.of()),
  ADD_BEFORE("先请他人会签", Party.APPROVER, List.of(PEOPLE), List.of(COMMENT)),
  ADD_AFTER("同意并加签", Party.APPROVER, List.of(PEOPLE), List.of(COMMENT)),
  RESEND("修改后重新提请", Party.APPLICANT, List.of(PAPER), List.of(COMMENT)),
  WITHDRAW("撤回", Party.APPLICANT, List.of(), List.of(COMMENT)),
  URGE("催办", Party.APPLICANT, List.of(), List.of(COMMENT)),
  COPY("抄送", Party.INVOLVED, List.of(PEOPLE), List.of(COMMENT)),
  REASSIGN("改派", Party.KEEPER, List.of(PEOPLE, COMMENT), List.of());

  private final String label;
  private final Party party;
  private final List<Need> needs;
  private final List<Need> offers;

  Move(String label, Party party, List<Need> needs, List<Need> offers) {
    this.label = label;
    this.party = party;
    this.needs = needs;
    this.offers = offers;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static Move of(String code) {
    return Lifecycle.move(Move.class, code, "审批单");
  }

  @Override
  public String label() {
    return label;
  }

  /** Who may make it. */
  public Party party() {
    return party;
  }

  /** The permission it takes, beside being that party. */
  public String permission() {
    return party == Party.KEEPER ? "approval.configure" : "approval.act";
  }

  @Override
  public String who() {
    return party.label();
  }

  @Override
  public List<Need> needs() {
    return needs;
  }

  /** What may be filled in. */
  public List<Need> offers() {
    return offers;
  }
}
