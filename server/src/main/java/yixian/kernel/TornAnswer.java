package yixian.kernel;

import java.io.IOException;

/**
 * An answer that broke off after its beginning had been sent. It cannot be taken back, so the
 * connection is cut: nobody takes a part for the whole.
 */
public final class TornAnswer extends IOException {

  private static final long serialVersionUID = 1L;

  public TornAnswer(String what, Throwable cause) {
    super(what, cause);
  }
}
