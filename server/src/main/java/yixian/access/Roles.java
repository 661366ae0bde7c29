package yixian.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 角色 · Named sets of permissions. Built-in ones may be fitted to the district and new ones made;
 * the three administrators' duties stay where they are, and nobody changes a role he holds himself.
 * Called inside the road.
 */
@Component
class Roles {

  private static final Set<String> KNOWN =
      Arrays.stream(Permission.values()).map(Permission::code).collect(Collectors.toSet());

  private final GrantStore store;
  private final Rights rights;
  private final Sessions sessions;
  private final Audit audit;

  Roles(GrantStore store, Rights rights, Sessions sessions, Audit audit) {
    this.store = store;
    this.rights = rights;
    this.sessions = sessions;
    this.audit = audit;
  }

  List<Role> all() {
    return store.roles();
  }

  /** Makes the role (version 0) or changes it (the version seen). */
  Role put(Actor actor, String code, String name, List<String> permissions, int version) {
    demandSound(code, name, permissions);
    if (actor.account() != null
        && rights.roles(actor.account()).stream().anyMatch(role -> role.code().equals(code))) {
      throw Problem.refused("own-role", "不能修改本人所持角色的权限，请由另一位安全管理员办理");
    }
    List<String> sorted = List.copyOf(new TreeSet<>(permissions));
    Role before = store.role(code).orElse(null);
    Role wanted = new Role(code, name, before != null && before.builtIn(), sorted, version);
    if (before != null && version == 0) {
      throw Problem.invalid(
          new Fault("code", "角色代码“" + code + "”已被“" + before.name() + "”使用", "请换一个代码"));
    }
    if (before == null) {
      store.addRole(wanted, actor.name());
    } else if (!store.changeRole(wanted, actor.name())) {
      LastChange last = store.lastChange(before);
      throw Problem.conflict("角色“" + before.name() + "”刚被他人修改，请刷新后再改", last.by(), last.at());
    }
    sessions.forget();
    audit.note(actor, "role.change", "role", code, Map.of("name", name, "permissions", sorted));
    return store.role(code).orElseThrow();
  }

  private static void demandSound(String code, String name, List<String> permissions) {
    List<Fault> faults = new ArrayList<>();
    if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) {
      faults.add(new Fault("code", "角色代码“" + code + "”应为大写字母开头的字母、数字或下划线", "请改正代码"));
    }
    if (name.isBlank() || name.length() > 30) {
      faults.add(new Fault("name", "角色名称应为 1 至 30 个字", "请填写名称"));
    }
    for (String permission : permissions) {
      if (!KNOWN.contains(permission)) {
        faults.add(new Fault("permissions", "没有权限“" + permission + "”", "请从权限列表中选择"));
      }
      Duties.owner(permission)
          .filter(owner -> !owner.equals(code))
          .ifPresent(
              owner ->
                  faults.add(
                      new Fault(
                          "permissions",
                          "“" + Permission.nameOf(permission) + "”只能属于三员中的相应角色",
                          "请去掉该项")));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
