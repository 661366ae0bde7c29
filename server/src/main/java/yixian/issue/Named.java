package yixian.issue;

import java.util.UUID;

/** Something with its name, as an answer refers to it. */
public record Named(UUID id, String name) {}
