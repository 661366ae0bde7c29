package yixian.notice.carrier;

/** 带出结果 · What became of one attempt. A fault is said in Chinese, within 200 characters. */
public sealed interface Outcome {

  /** The channel has taken it over. */
  record Arrived() implements Outcome {}

  /** Not now: it is tried again, with longer and longer pauses, until the word is late. */
  record Later(String fault) implements Outcome {}

  /** This word will never be taken; the device stays. */
  record Refused(String fault) implements Outcome {}

  /** The device is no more: it is forgotten with all that waits for it. */
  record Gone(String fault) implements Outcome {}
}
