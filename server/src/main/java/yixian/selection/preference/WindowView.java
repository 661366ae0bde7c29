package yixian.selection.preference;

import java.time.Instant;

/** 填报时间 · A window as it stands now. */
public record WindowView(Instant opens, Instant closes, Window.Phase phase, int version) {}
