package yixian.journal.talk;

/** 谈话内容 · What was said in a talk, for who may read it. */
public record Said(TalkLine talk, String content) {}
