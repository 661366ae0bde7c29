package yixian.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 口令核对 · Checks passwords in two lanes, one for devices on which the account has signed in before
 * and one for strangers; each takes half of the machine at most.
 *
 * <p>Checking is made to cost much. So a crowd of strangers waits for itself: it neither takes the
 * machine from those at work nor makes the owner's own device wait.
 */
@Component
class PasswordLanes {

  private static final int WIDTH = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final Passwords passwords;
  private final Semaphore known = new Semaphore(WIDTH, true);
  private final Semaphore strange = new Semaphore(WIDTH, true);

  PasswordLanes(Passwords passwords) {
    this.passwords = passwords;
  }

  boolean matches(String password, @Nullable String hash, boolean knownDevice) {
    Semaphore lane = knownDevice ? known : strange;
    lane.acquireUninterruptibly();
    try {
      return passwords.matches(password, hash);
    } finally {
      lane.release();
    }
  }
}
