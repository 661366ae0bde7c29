package yixian.webhook.host;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** The list of hosts that the house may call, over HTTP. */
@RestController
@RequestMapping("/api/webhooks/hosts")
class HostController {

  private static final String SETTINGS = "system.settings";

  private final Hosts hosts;
  private final Road road;

  HostController(Hosts hosts, Road road) {
    this.hosts = hosts;
    this.road = road;
  }

  @GetMapping
  @Requires(value = SETTINGS, everywhere = true)
  List<Host> list(Actor actor) {
    return road.read(actor, SETTINGS, hosts::list);
  }

  @PostMapping
  @Requires(value = SETTINGS, everywhere = true)
  Host add(Actor actor, IdempotencyKey key, @RequestBody Hosts.NewHost wanted) {
    return road.write(actor, SETTINGS, key, Host.class, () -> hosts.add(actor, wanted));
  }

  @PostMapping("/{id}/removal")
  @Requires(value = SETTINGS, everywhere = true)
  Host remove(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(actor, SETTINGS, key, Host.class, () -> hosts.remove(actor, id));
  }
}
