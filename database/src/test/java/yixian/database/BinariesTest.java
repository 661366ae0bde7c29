package yixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
  @TempDir Path cache;

  @Test
  void areUnpackedOnceAlthoughTwoStartAtTheSameTime() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Binaries> unpack = () -> Binaries.unpackedIn(cache);
      var both = threads.invokeAll(Stream.generate(() -> unpack).limit(2).toList());
      assertThat(both.getFirst().get()).isEqualTo(both.getLast().get());
    }
    try (var left = Files.list(cache)) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void replaceACopyThatIsIncomplete() throws Exception {
    var broken = Binaries.unpackedIn(cache);
    Files.delete(broken.program("postgres"));
    var mended = Binaries.unpackedIn(cache);
    assertThat(Files.isExecutable(mended.program("postgres"))).isTrue();
    try (var left = Files.list(cache)) {
      assertThat(left).hasSize(1);
    }
  }
}
