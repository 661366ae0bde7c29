package yixian.audit;

/** The end of the chain: the number of the last record and its hash. */
record Head(long seq, byte[] hash) {}
