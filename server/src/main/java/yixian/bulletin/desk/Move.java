package yixian.bulletin.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.bulletin.Bulletin;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 简报动作 · What can be done to an issue, by whom, asking for what. */
public enum Move implements Lifecycle.Move {
  SUBMIT("送审", Bulletin.EDIT, "编辑"),
  TAKE_BACK("取回修改", Bulletin.EDIT, "编辑"),
  RETURN("退回", Bulletin.SIGN, "签发人", Need.REASON),
  SIGN("签发", Bulletin.SIGN, "签发人"),
  WITHDRAW("撤回", Bulletin.SIGN, "签发人", Need.REASON),
  REPLACE("更正", Bulletin.SIGN, "更正版的签发人"),
  DISCARD("作废", Bulletin.EDIT, "编辑");

  /** 须填 · What a move asks for. */
  public enum Need implements Labelled {
    REASON("理由");

    private final String label;

    Need(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final String label;
  private final String permission;
  private final String who;
  private final List<Need> needs;

  Move(String label, String permission, String who, Need... needs) {
    this.label = label;
    this.permission = permission;
    this.who = who;
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
    return Lifecycle.move(Move.class, code, "简报");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return who;
  }

  @Override
  public List<Need> needs() {
    return needs;
  }

  /** The permission that it takes. */
  public String permission() {
    return permission;
  }

  /** Whether it follows from another deed and is done by nobody by itself. */
  boolean follows() {
    return this == REPLACE;
  }
}
