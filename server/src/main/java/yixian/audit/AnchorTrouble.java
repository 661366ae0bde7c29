package yixian.audit;

/** The anchor file itself does not hold; the message says where, in Chinese. */
final class AnchorTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AnchorTrouble(String message) {
    super(message);
  }
}
