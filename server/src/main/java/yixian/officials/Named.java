package yixian.officials;

import java.util.UUID;

/** A record of another room as shown here. */
public record Named(UUID id, String name) {}
