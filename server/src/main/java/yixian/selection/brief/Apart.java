package yixian.selection.brief;

import java.util.UUID;

/** 不同源岗位 · Two posts that may not have people of the same sending unit. */
public record Apart(UUID first, UUID second) {}
