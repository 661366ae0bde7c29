package yixian.approval;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.approval.flow.Signers;
import yixian.directory.Units;
import yixian.kernel.Actor;

/** 同事 · Who can be asked to sign or to read, found by a part of the name. */
@Component
class Colleagues {

  private static final int MOST = 20;
  private static final int MOST_READ = 60;

  private final Accounts accounts;
  private final Signers signers;
  private final Units units;

  Colleagues(Accounts accounts, Signers signers, Units units) {
    this.accounts = accounts;
    this.signers = signers;
    this.units = units;
  }

  /** 同事: a name, and the unit that tells people of one name apart. */
  record Colleague(UUID id, String name, String unit) {}

  List<Colleague> named(Actor actor, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return accounts.search(text, MOST_READ).stream()
        .filter(each -> !each.id().equals(actor.account()) && signers.maySign(each))
        .limit(MOST)
        .map(each -> new Colleague(each.id(), each.name(), unit(each)))
        .toList();
  }

  private String unit(Account account) {
    return account.unit() == null ? "" : units.name(account.unit());
  }
}
