package yixian.journal.talk;

import java.util.UUID;

/** 谈话对象 · An official with whom one may hold a talk. */
public record Partner(UUID placement, String person, String hostUnit) {}
