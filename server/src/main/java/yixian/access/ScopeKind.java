package yixian.access;

/** 数据范围类别 · How far a role reaches for one account. */
public enum ScopeKind {
  /** 全部. */
  ALL,
  /** 指定单位, named in the grant. */
  UNITS,
  /** 本单位. */
  UNIT,
  /** 本单位及下级, along every tree of units. */
  UNIT_AND_BELOW,
  /** 本人, only records of one's own. */
  SELF,
  /** 所在网格及下级, by duty in grids. */
  GRIDS
}
