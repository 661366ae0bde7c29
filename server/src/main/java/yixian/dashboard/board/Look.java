package yixian.dashboard.board;

/** 显示方式 · How a tile shows its indicator. */
public enum Look {
  NUMBER,
  TREND,
  RANKING,
  HEAT
}
