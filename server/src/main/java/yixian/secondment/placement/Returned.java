package yixian.secondment.placement;

/** 已返回 · Somebody has come back at the end of his term; told in the transaction of the deed. */
public record Returned(Posting posting) {}
