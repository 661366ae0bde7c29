package yixian.indicator.definition;

/** 通用指标 · An indicator of all, as it is counted on a day. */
public record General(String code, String name, String words) {}
