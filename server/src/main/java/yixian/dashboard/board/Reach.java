package yixian.dashboard.board;

/** 共享范围 · To whom a board is shown; what each sees on it is what he may see. */
public enum Reach {
  OWN,
  UNIT,
  ROLES,
  ALL
}
