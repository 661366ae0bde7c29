package yixian.indicator.definition;

import java.math.BigDecimal;
import java.util.UUID;

/** 个性化指标 · What is aimed at with one official during one posting, and how much it weighs. */
public record Aim(
    String code, String name, UUID posting, int version, String words, BigDecimal weight) {}
