package yixian.notice;

/**
 * 待带出 · Told in the transaction of notices that are to leave the house; whoever carries them starts
 * after the commit, and finds them without this word too.
 */
public record ToCarry(int messages) {}
