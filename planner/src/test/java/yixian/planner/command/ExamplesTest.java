package yixian.planner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of docs/formats runs as it stands there. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "formats", "examples");

  @TempDir private Path folder;

  @Test
  void solvesEachExampleWithAProof() throws IOException {
    List<Path> examples;
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      examples =
          files
              .filter(file -> file.getFileName().toString().startsWith("match-"))
              .sorted()
              .toList();
    }
    assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
    for (Path example : examples) {
      Path out = folder.resolve("out.json");
      PrintStream quiet = new PrintStream(OutputStream.nullOutputStream());
      int code =
          new Plan(quiet, quiet)
              .run("match", example.toAbsolutePath().toString(), "-o", out.toString());
      assertThat(code).as(example.toString()).isZero();
      assertThat(Files.readString(out)).as(example.toString()).contains("\"status\":\"OPTIMAL\"");
    }
  }
}
