package yixian.kernel;

/** 可称呼 · Something with a name that people read. */
public interface Labelled {

  /** The name that people read. */
  String label();
}
