package yixian.formula;

/** Reading cannot go on: what follows would be told wrong. */
final class Stop extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Stop(Fault fault) {
    super(fault.message(), null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
