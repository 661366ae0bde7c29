package yixian.access;

/** 第二因素 · The sealed secret of an authenticator app, and the last step used. */
record SecondFactor(byte[] sealedSecret, boolean confirmed, long lastStep) {}
