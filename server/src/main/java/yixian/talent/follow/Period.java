package yixian.talent.follow;

import java.util.UUID;

/**
 * 跟踪期 · For how many half-years those of a batch are followed after they came back.
 *
 * @param version 0 where nothing was set
 */
public record Period(
    UUID batch, String batchName, String batchState, int halfYears, int open, int version) {}
