package yixian.approval.flow;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.access.Role;
import yixian.directory.Units;

/** 流程的话 · Who signs, in words that people read. */
@Component
public class FlowWords {

  private final Accounts accounts;
  private final Units units;

  FlowWords(Accounts accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  /** For example 本单位承办单位负责人 or 张三、李四. */
  public String who(Approvers approvers) {
    return switch (approvers.kind()) {
      case OWN_UNIT -> "本单位" + role(approvers);
      case ROLE_IN_UNIT -> units.name(Objects.requireNonNull(approvers.unit())) + role(approvers);
      case NAMED -> approvers.people().stream().map(this::name).collect(Collectors.joining("、"));
    };
  }

  /** The name of an account; an unknown one reads as such, so that old flows never fail to show. */
  public String name(UUID account) {
    return accounts.find(account).map(Account::name).orElse("（已注销）");
  }

  private String role(Approvers approvers) {
    return accounts.roles().stream()
        .filter(role -> role.code().equals(approvers.role()))
        .map(Role::name)
        .findFirst()
        .orElse("（已删除的角色）");
  }
}
