package yixian.audit;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Frees the thread of a transaction's notes when it ends. */
record Unbind(Audit audit) implements TransactionSynchronization {

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(audit);
  }
}
