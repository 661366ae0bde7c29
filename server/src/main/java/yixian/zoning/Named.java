package yixian.zoning;

import java.util.UUID;

/** A unit as shown here. */
public record Named(UUID id, String name) {}
