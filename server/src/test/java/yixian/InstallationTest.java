package yixian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstallationTest {

  @Test
  void theServerSignsInUnderItsOwnNameWhateverTheOwnersAddressSays() {
    String server = "jdbc:postgresql://db/yixian";
    assertThat(Installation.withoutUser(server)).isEqualTo(server);
    assertThat(Installation.withoutUser(server + "?user=owner&password=a")).isEqualTo(server);
    assertThat(Installation.withoutUser(server + "?password=a&ssl=true&user=owner"))
        .isEqualTo(server + "?ssl=true");
    assertThat(Installation.withoutUser(server + "?ssl=true&user=owner&password=a&readOnly=false"))
        .isEqualTo(server + "?ssl=true&readOnly=false");
  }
}
