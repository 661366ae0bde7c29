package yixian.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 树中的单位 · A unit and the one above it in the tree asked for; null at the root. */
public record UnitInTree(Unit unit, @Nullable UUID parent) {}
