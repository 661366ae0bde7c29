package yixian.dashboard.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 看板草稿 · A board as somebody composes it. */
public record BoardDraft(
    @Nullable String name,
    @Nullable Audience audience,
    @Nullable Reach reach,
    @Nullable List<String> roles,
    @Nullable List<TileDraft> tiles) {

  /** 图块草稿 · A tile as somebody composes it. */
  public record TileDraft(
      @Nullable String measure,
      @Nullable Look look,
      Tile.@Nullable By by,
      @Nullable Size size,
      @Nullable Compare compare) {}
}
