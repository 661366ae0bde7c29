package yixian.webhook.host;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.outside.Addresses;

/**
 * 允许推送的主机 · Where the house may call when it tells of issues: hosts that the administrator has
 * listed, name and port letter by letter, and nowhere else.
 *
 * <p>Only https, except to this machine itself. A host that is not listed as inside must not lead
 * to an address inside ({@link Addresses}), whatever its name resolves to on the day.
 */
@Component
public class Hosts {

  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*:[0-9]{1,5}");

  private final HostStore store;
  private final Audit audit;
  private final Clock clock;

  Hosts(HostStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** A host to be listed; without a port, that of https. */
  public record NewHost(String name, boolean inside, String note) {

    String spelled() {
      String bare = name.strip().toLowerCase(Locale.ROOT);
      return bare.contains(":") ? bare : bare + ":" + Addresses.HTTPS;
    }
  }

  public List<Host> list() {
    return store.list();
  }

  public Host add(Actor actor, NewHost wanted) {
    List<Fault> faults = new ArrayList<>();
    String name = wanted.spelled();
    if (!NAME.matcher(name).matches() || name.length() > 260) {
      faults.add(
          new Fault("name", "“" + wanted.name() + "”不是主机名", "请填写主机名，可带端口，例如 hook.example:8443"));
    }
    if (wanted.note().isBlank() || wanted.note().length() > 100) {
      faults.add(new Fault("note", "说明应为 1 至 100 个字", "请写明是哪个单位的哪个系统"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    Host host =
        new Host(
            Ids.next(),
            name,
            wanted.inside(),
            wanted.note().strip(),
            clock.instant(),
            actor.name());
    if (!store.add(host)) {
      throw Problem.invalid(new Fault("name", name + " 已在名单内", "如需改动请先移出"));
    }
    audit.note(
        actor, "webhook.host", "webhook", host.id(), Map.of("name", name, "inside", host.inside()));
    return host;
  }

  /** Takes a host off the list: from now on nothing is sent there. */
  public Host remove(Actor actor, UUID id) {
    Host host = store.find(id).orElseThrow(() -> Problem.notFound("推送主机"));
    store.remove(id);
    audit.note(actor, "webhook.host-remove", "webhook", id, Map.of("name", host.name()));
    return host;
  }

  /** The listed host of an address, if the house may call it. */
  public Optional<Host> find(URI address) {
    return Addresses.spelled(address).flatMap(store::find);
  }

  /** What is wrong with an address to be called, if anything is. */
  public Optional<Fault> fault(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      return Optional.of(new Fault("url", "“" + url + "”不是网址", "请填写以 https:// 开头的网址"));
    }
    if (Addresses.spelled(address).isEmpty() || url.length() > 300) {
      return Optional.of(
          new Fault("url", "推送地址应为 https 网址，不含用户名与 #", "请改正，例如 https://hook.example/yixian"));
    }
    return find(address).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Fault("url", Addresses.spelled(address).get() + " 不在允许推送的主机名单内", "请先将该主机列入名单"));
  }
}
