package yixian.issue.intake.unplaced;

import java.util.UUID;

/** 已定位 · A report that waited is an issue now; told in the transaction in which it became one. */
public record Placed(UUID report, UUID issue, String code) {}
