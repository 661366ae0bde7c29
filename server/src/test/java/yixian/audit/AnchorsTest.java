package yixian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path data;

  @Test
  void takesAwayWhatAFullDiskOrAPowerCutLeftOfALine() throws Exception {
    Anchors anchors = new Anchors(data, SigningKey.of(data));
    anchors.add(new Head(7, hash(1)), NOW);
    Files.write(
        data.resolve("anchors.log"),
        "9 ab".getBytes(StandardCharsets.US_ASCII),
        StandardOpenOption.APPEND);
    assertThat(anchors.heads()).extracting(Head::seq).containsExactly(7L);
    anchors.add(new Head(9, hash(2)), NOW);
    assertThat(anchors.heads()).extracting(Head::seq).containsExactly(7L, 9L);
  }

  private static byte[] hash(int first) {
    byte[] hash = new byte[32];
    hash[0] = (byte) first;
    return hash;
  }
}
