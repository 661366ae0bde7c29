package yixian.tasklist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 条目动作 · What can be done to an item, by whom, asking for what. */
public enum ItemMove implements Lifecycle.Move {
  ANSWER("反馈", TaskLists.ANSWER, "承办人", Need.ANSWERS),
  RETURN("退回", TaskLists.ANSWER, "承办人", Need.REASON),
  HAND_OVER("转交", TaskLists.ANSWER, "承办人", Need.PERSON),
  ASSIGN("分派", TaskLists.SEND, "下发单位", Need.GRID),
  ASK_AGAIN("请重新核实", TaskLists.SEND, "下发单位", Need.REASON);

  /** 须填 · What a move asks for. */
  public enum Need implements Labelled {
    ANSWERS("回答"),
    REASON("理由"),
    PERSON("接手人"),
    GRID("网格");

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
  private final Need need;

  ItemMove(String label, String permission, String who, Need need) {
    this.label = label;
    this.permission = permission;
    this.who = who;
    this.need = need;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static ItemMove of(String code) {
    return Lifecycle.move(ItemMove.class, code, "清单条目");
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
    return List.of(need);
  }

  /** The permission that it takes. */
  public String permission() {
    return permission;
  }
}
