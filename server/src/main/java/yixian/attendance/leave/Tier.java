package yixian.attendance.leave;

/** 额度 · Who has served so many full years may take so many days a year. */
public record Tier(int years, int days) {}
