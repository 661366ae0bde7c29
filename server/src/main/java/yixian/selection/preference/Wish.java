package yixian.selection.preference;

import java.util.UUID;

/** 意向 · One place in an order: which post a nominee wants, or which nominee a post; 1 is first. */
public record Wish(UUID nomination, UUID post, int rank) {}
