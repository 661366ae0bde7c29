package yixian.open311.georeport;

import org.springframework.stereotype.Component;
import yixian.access.Buckets;
import yixian.kernel.Problem;

/**
 * 限速 · How much one key may bring, and one address may ask: enough for a neighbour's working day,
 * too little to flood the desk. This machine itself is not limited as an asker.
 */
@Component
class Pace {

  /** Six hundred reports at once, then five a second. */
  private final Buckets reports = new Buckets(5, 600);

  /** Three hundred questions at once, then ten a second. */
  private final Buckets questions = new Buckets(10, 300);

  void report(String key) {
    demand(reports, key);
  }

  void question(String address) {
    if (!address.equals("127.0.0.1") && !address.equals("0:0:0:0:0:0:0:1")) {
      demand(questions, address);
    }
  }

  private static void demand(Buckets buckets, String who) {
    if (!buckets.take(who)) {
      throw Problem.tooMany("请求过于频繁，请 " + buckets.secondsToWait() + " 秒后再试；这次的请求未生效");
    }
  }
}
