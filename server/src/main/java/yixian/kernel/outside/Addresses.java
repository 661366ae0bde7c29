package yixian.kernel.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * 地址 · Which addresses lie outside, which inside, and which are nobody's to call.
 *
 * <p>Never called: this network, link-local ones (where clouds keep their secrets), groups and
 * reserved ones, and IPv6 addresses that carry an IPv4 address inside. Inside: this machine and
 * private networks (RFC 1918, 4193, 6598).
 */
public final class Addresses {

  public static final int HTTPS = 443;

  private static final int HTTP = 80;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private Addresses() {}

  /** Where an address lies. */
  public enum Lie {
    OUTSIDE,
    INSIDE,
    NOWHERE
  }

  /**
   * Host and port as a list of hosts has them; nothing where the house would not call at all: only
   * https, except to this machine itself, without a name, a password or a fragment.
   */
  public static Optional<String> spelled(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
      return Optional.empty();
    }
    boolean plain = scheme.equals("http") && THIS_MACHINE.contains(host);
    if (!plain && !scheme.equals("https")) {
      return Optional.empty();
    }
    int port = address.getPort() < 0 ? (plain ? HTTP : HTTPS) : address.getPort();
    return Optional.of(host.toLowerCase(Locale.ROOT) + ":" + port);
  }

  /** Whether a host with its port, as {@link #spelled} has it, is this machine. */
  public static boolean isThisMachine(String spelled) {
    return THIS_MACHINE.contains(spelled.replaceFirst(":\\d+$", ""));
  }

  /** Where the address lies. */
  public static Lie lie(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress()) {
      return Lie.NOWHERE;
    }
    if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
      return Lie.INSIDE;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? four(bytes) : six(bytes);
  }

  private static Lie four(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (first == 100 && (second & 0xC0) == 64) {
      return Lie.INSIDE;
    }
    boolean reserved =
        first == 0
            || first >= 240
            || (first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2))
            || (first == 192 && second == 88 && (bytes[2] & 0xFF) == 99)
            || (first == 198 && (second & 0xFE) == 18)
            || (first == 198 && second == 51 && bytes[2] == 100)
            || (first == 203 && second == 0 && bytes[2] == 113);
    return reserved ? Lie.NOWHERE : Lie.OUTSIDE;
  }

  private static Lie six(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    if ((first & 0xFE) == 0xFC) {
      return Lie.INSIDE;
    }
    boolean global = (first & 0xE0) == 0x20;
    boolean tunnel = first == 0x20 && (bytes[1] == 0x02 || (bytes[1] == 1 && bytes[2] == 0));
    return global && !tunnel ? Lie.OUTSIDE : Lie.NOWHERE;
  }
}
