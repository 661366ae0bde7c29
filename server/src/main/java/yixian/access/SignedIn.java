package yixian.access;

import java.util.UUID;
import yixian.kernel.Actor;

/** 会话 · A live session and the actor behind it. */
record SignedIn(UUID session, Actor actor, boolean mustChangePassword) {}
