package yixian.secondment.placement;

import java.time.LocalDate;
import java.util.UUID;

/** 提拔使用 · A promotion that followed a secondment, with the document that says so. */
public record Promotion(
    UUID id, LocalDate day, String before, String after, String document, String by) {}
