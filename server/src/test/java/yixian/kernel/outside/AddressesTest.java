package yixian.kernel.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies outside, inside, and where nobody is called. */
class AddressesTest {

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "223.5.5.5", "100.128.0.1", "2400:3200::1", "198.20.0.1"})
  void lieOutside(String address) throws UnknownHostException {
    assertThat(Addresses.lie(InetAddress.getByName(address))).isEqualTo(Addresses.Lie.OUTSIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "::1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "fd12::1",
        "::ffff:10.0.0.1"
      })
  void lieInside(String address) throws UnknownHostException {
    assertThat(Addresses.lie(InetAddress.getByName(address))).isEqualTo(Addresses.Lie.INSIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "169.254.169.254",
        "224.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "fe80::1",
        "ff02::1",
        "::",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:1::",
        "::a00:1"
      })
  void areNobodysToCall(String address) throws UnknownHostException {
    assertThat(Addresses.lie(InetAddress.getByName(address))).isEqualTo(Addresses.Lie.NOWHERE);
  }
}
