package yixian.grid;

/** 区划层级 · The levels whose boundaries the map shows. */
public enum DivisionLevel {
  DISTRICT,
  TOWNSHIP,
  VILLAGE
}
