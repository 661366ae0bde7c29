package yixian.secondment.placement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 选派动作 · What moves a placement on, by which right, and what it must tell. */
public enum PlacementMove {
  APPROVE("批准", "secondment.place", "document"),
  FILE("报备案", "secondment.place", null),
  START("派出到岗", "secondment.place", null),
  RECALL("召回", "secondment.recall", "reason"),
  RETURN("期满返回", "secondment.place", "summary"),
  WITHDRAW("撤回", "secondment.place", "reason");

  private final String label;
  private final String permission;
  private final @Nullable String needs;

  PlacementMove(String label, String permission, @Nullable String needs) {
    this.label = label;
    this.permission = permission;
    this.needs = needs;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  public String permission() {
    return permission;
  }

  /** The field that must be told: {@code document}, {@code reason} or {@code summary}. */
  public @Nullable String needs() {
    return needs;
  }

  /** The name in addresses and in the audit log. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static PlacementMove of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
