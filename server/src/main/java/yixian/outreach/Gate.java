package yixian.outreach;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Buckets;
import yixian.kernel.Problem;

/**
 * 提问闸机 · Lets each address ask ten questions at once and then one in three minutes, and try sixty
 * codes at once and then one a second: enough for a village hall, too little for a machine.
 */
@Component
class Gate {

  private final Buckets questions;
  private final Buckets looks;

  Gate() {
    this(System::nanoTime);
  }

  Gate(LongSupplier nanos) {
    this.questions = new Buckets(1 / 180.0, 10, nanos);
    this.looks = new Buckets(1, 60, nanos);
  }

  /** Counts a question; refuses when there were too many. */
  void ask(@Nullable String address) {
    pass(questions, address);
  }

  /** Counts a look at a question by its code; refuses when there were too many. */
  void look(@Nullable String address) {
    pass(looks, address);
  }

  private static void pass(Buckets buckets, @Nullable String address) {
    if (!buckets.take(String.valueOf(address))) {
      throw Problem.tooMany("操作过于频繁，请稍后再试，或拨打 12348 法律服务热线");
    }
  }
}
