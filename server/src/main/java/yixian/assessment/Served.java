package yixian.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 任职 · Who is measured, and where he serves. */
public record Served(UUID person, @Nullable UUID grid, UUID hostUnit) {}
