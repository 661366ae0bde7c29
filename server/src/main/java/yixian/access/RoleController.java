package yixian.access;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Requires;

/** Roles and the permissions they are made of. */
@RestController
class RoleController {

  private static final String GRANT = "access.grant";

  private final Road road;
  private final Roles roles;

  RoleController(Road road, Roles roles) {
    this.road = road;
    this.roles = roles;
  }

  record Change(String name, List<String> permissions, @Nullable Integer version) {}

  record PermissionView(String code, String name, String group, boolean lendable) {}

  @GetMapping("/api/roles")
  @Requires(GRANT)
  List<Role> roles(Actor actor) {
    return road.read(actor, GRANT, roles::all);
  }

  @PutMapping("/api/roles/{code}")
  @Requires(value = GRANT, everywhere = true)
  Role put(Actor actor, IdempotencyKey key, @PathVariable String code, @RequestBody Change change) {
    String name = Asked.need(change.name(), "name", "名称");
    List<String> permissions = Asked.need(change.permissions(), "permissions", "权限");
    int version = change.version() == null ? 0 : change.version();
    return road.write(
        actor, GRANT, key, Role.class, () -> roles.put(actor, code, name, permissions, version));
  }

  @GetMapping("/api/permissions")
  @Open("权限的名称不是秘密；授权与代办时都要选择")
  List<PermissionView> permissions() {
    return Arrays.stream(Permission.values())
        .map(
            each ->
                new PermissionView(
                    each.code(), each.label(), each.group(), !Duties.reserved(each.code())))
        .toList();
  }
}
