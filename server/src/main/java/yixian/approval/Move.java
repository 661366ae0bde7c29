package yixian.approval;

import static yixian.approval.Need.COMMENT;
import static yixian.approval.Need.PAPER;
import static yixian.approval.Need.PEOPLE;
import static yixian.approval.Need.STEP;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 审批动作 · What can be done to a request: by whom, asking for what. Where it leads stands in {@link
 * Lifecycle}.
 */
public enum Move {
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

  /** The name of the move in requests and answers, such as {@code send-back}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static Move of(String code) {
    return Arrays.stream(values())
        .filter(move -> move.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> Problem.invalid(new Fault("move", "没有动作“" + code + "”", "请从审批单上列出的动作中选择")));
  }

  /** The name that people read. */
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

  /** What must be filled in. */
  public List<Need> needs() {
    return needs;
  }

  /** What may be filled in. */
  public List<Need> offers() {
    return offers;
  }
}
