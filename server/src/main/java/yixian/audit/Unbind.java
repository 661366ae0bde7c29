package yixian.audit;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Frees the thread of what was bound to a transaction when it ends, committed or not.
 *
 * @param key under which it was bound
 */
public record Unbind(Object key) implements TransactionSynchronization {

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(key);
  }
}
