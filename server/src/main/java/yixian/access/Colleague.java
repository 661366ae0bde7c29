package yixian.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 同事 · Somebody of one's own unit who can be asked to stand in: name and unit, nothing else. */
record Colleague(UUID account, String name, @Nullable Named unit) {}
