package yixian.secondment.post;

/** 已设岗位 · A unit receives in a batch by this post; told in the transaction of the deed. */
public record PostOffered(Post post) {}
