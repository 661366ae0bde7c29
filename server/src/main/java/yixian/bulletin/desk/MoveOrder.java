package yixian.bulletin.desk;

import org.jspecify.annotations.Nullable;

/** 办理指令 · One move on an issue as it was seen. */
public record MoveOrder(Move move, int version, @Nullable String reason) {

  public static MoveOrder of(Move move, int version) {
    return new MoveOrder(move, version, null);
  }
}
