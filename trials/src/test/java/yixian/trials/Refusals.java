package yixian.trials;

import java.util.concurrent.atomic.AtomicInteger;

/** How those were answered whose deed was not taken. */
final class Refusals {

  private final AtomicInteger plain = new AtomicInteger();
  private final AtomicInteger wordless = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();

  void add(Desk.Answer refusal) {
    (refusal.isPlainRefusal() ? plain : wordless).incrementAndGet();
  }

  void addUnanswered() {
    unanswered.incrementAndGet();
  }

  /** Said in plain words. */
  int plain() {
    return plain.get();
  }

  /** Neither taken nor explained, or not answered at all. */
  int wordless() {
    return wordless.get() + unanswered.get();
  }
}
