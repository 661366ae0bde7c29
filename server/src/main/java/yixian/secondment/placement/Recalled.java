package yixian.secondment.placement;

/** 已召回 · Somebody was recalled before the end of his term; told in the transaction of the deed. */
public record Recalled(Posting posting) {}
