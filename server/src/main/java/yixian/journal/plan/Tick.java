package yixian.journal.plan;

import java.time.Instant;
import java.util.UUID;

/** 勾 · A record that stands for one of the list. */
public record Tick(
    UUID id, UUID item, UUID placement, Evidence evidence, UUID subject, Instant at) {}
