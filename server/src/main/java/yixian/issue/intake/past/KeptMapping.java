package yixian.issue.intake.past;

import java.time.Instant;

/** 保存的对照 · A mapping under a name, for the next file of the same system. */
record KeptMapping(String name, Mapping mapping, Instant at, String by) {}
