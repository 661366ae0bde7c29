package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class OpenLinesTest {

  private static final String LINE = "/api/roll-calls/mine/line";
  private static final int BEATS = 200;

  @Autowired People people;
  @Autowired OpenLines lines;

  @Test
  void aBeatReachesAQuietPage() throws IOException {
    try (InputStream line = people.join(UUID.randomUUID(), null).browser().stream(LINE);
        BufferedReader page =
            new BufferedReader(new InputStreamReader(line, StandardCharsets.UTF_8))) {
      lines.beat();
      String heard = page.readLine();
      while (!heard.startsWith(":")) {
        heard = page.readLine();
        assertThat(heard).isNotNull();
      }
    }
  }

  @Test
  void aPageThatWentAwayWithoutAWordIsMissedByTheBeat() throws Exception {
    Set<OpenLine> others = lines.open();
    InputStream page = people.join(UUID.randomUUID(), null).browser().stream(LINE);
    Set<OpenLine> its = new HashSet<>(lines.open());
    its.removeAll(others);
    assertThat(its).hasSize(1);
    page.close();
    for (int beat = 0; beat < BEATS && lines.open().containsAll(its); beat++) {
      lines.beat();
      Thread.sleep(50);
    }
    assertThat(lines.open()).doesNotContainAnyElementsOf(its);
  }
}
