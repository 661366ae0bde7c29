package yixian.approval;

import java.util.UUID;

/** Something with its name, for reading. */
public record Named(UUID id, String name) {}
