package yixian.documents.form;

/** 职务 · The post held, the post proposed, the post to be left. */
public record Posts(String present, String proposed, String toLeave) {}
