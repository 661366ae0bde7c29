package yixian.talent.example;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 典型征求 · Of which service what shall be told. */
public record Proposal(@Nullable UUID placement, @Nullable String title, @Nullable String story) {}
