package yixian.notice.push;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import yixian.kernel.outside.Addresses;

/**
 * 推送服务 · Where the house may call to reach a browser: https on the listed hosts and nowhere else.
 * Which addresses a name may lead to is judged at each call.
 */
final class PushServices {

  private final List<String> hosts;

  PushServices(List<String> hosts) {
    this.hosts =
        hosts.stream()
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .filter(each -> !each.isEmpty())
            .map(each -> each.contains(":") ? each : each + ":" + Addresses.HTTPS)
            .toList();
  }

  boolean none() {
    return hosts.isEmpty();
  }

  boolean allows(URI endpoint) {
    return Addresses.spelled(endpoint)
        .filter(spelled -> hosts.stream().anyMatch(host -> matches(host, spelled)))
        .isPresent();
  }

  /** Only this machine itself may lie inside: a push service in a test. */
  static boolean inside(URI endpoint) {
    return Addresses.spelled(endpoint).filter(Addresses::isThisMachine).isPresent();
  }

  private static boolean matches(String host, String spelled) {
    return host.startsWith("*.") ? spelled.endsWith(host.substring(1)) : host.equals(spelled);
  }
}
