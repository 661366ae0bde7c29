package yixian.attendance.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 排班 · Who takes which shift. */
public record ShiftDraft(@Nullable UUID person, @Nullable Instant starts, @Nullable Instant ends) {}
