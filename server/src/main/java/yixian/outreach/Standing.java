package yixian.outreach;

import java.util.UUID;

/** 办到何处 · Where a record stands after a deed: the version the next one must name. */
public record Standing(UUID id, int version) {}
