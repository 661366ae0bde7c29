package yixian.issue;

import java.util.UUID;

/** 吹哨 · One unit called: what it is asked to do, and within how many working days. */
public record Call(UUID unit, String task, int days) {}
