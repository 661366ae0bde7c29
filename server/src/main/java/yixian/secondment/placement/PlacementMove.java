package yixian.secondment.placement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;

/** 选派动作 · What moves a placement on, by which right, and what it must tell. */
public enum PlacementMove implements Lifecycle.Move {
  APPROVE("批准", "secondment.place", Telling.DOCUMENT),
  FILE("报备案", "secondment.place", null),
  START("派出到岗", "secondment.place", null),
  RECALL("召回", "secondment.recall", Telling.REASON),
  RETURN("期满返回", "secondment.place", Telling.SUMMARY),
  WITHDRAW("撤回", "secondment.place", Telling.REASON);

  private final String label;
  private final String permission;
  private final @Nullable Telling tells;

  PlacementMove(String label, String permission, @Nullable Telling tells) {
    this.label = label;
    this.permission = permission;
    this.tells = tells;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static PlacementMove of(String code) {
    return Lifecycle.move(PlacementMove.class, code, "选派单");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return permission;
  }

  public String permission() {
    return permission;
  }

  /** What it must tell, if anything. */
  public @Nullable Telling tells() {
    return tells;
  }

  @Override
  public List<Telling> needs() {
    return tells == null ? List.of() : List.of(tells);
  }
}
