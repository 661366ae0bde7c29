package yixian.selection.brief;

import java.util.UUID;

/** 禁配 · A pair that a person has forbidden, with his reason. */
public record Ban(UUID nomination, UUID post, String reason) {}
