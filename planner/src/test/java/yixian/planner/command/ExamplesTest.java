package yixian.planner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yixian.planner.json.Fields;
import yixian.planner.json.JsonReader;

/** Every example of docs/formats runs as it stands there; its name begins with its engine's. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "formats", "examples");

  @TempDir private Path folder;

  @Test
  void solvesEachExampleWithAProof() throws IOException {
    List<Path> examples;
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      examples = files.filter(file -> !isDraw(file)).sorted().toList();
    }
    assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
    for (Path example : examples) {
      assertThat(answer(example).need("status").text()).as(example.toString()).isEqualTo("OPTIMAL");
    }
  }

  @ParameterizedTest
  @CsvSource({"grids-partition, 360", "zones-units, 33"})
  void theExampleOfTheFormatIsSolvedToItsOptimum(String name, double objective) {
    Fields answer = answer(EXAMPLES.resolve(name + ".json"));
    assertThat(answer.need("objective").number()).isEqualTo(objective);
  }

  /** A draw is checked, not solved: {@link DrawTest}. */
  private static boolean isDraw(Path example) {
    return example.getFileName().toString().startsWith("draw");
  }

  private Fields answer(Path example) {
    String engine = example.getFileName().toString().split("-")[0];
    Path output = folder.resolve("out.json");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int status =
        new Plan(out, out)
            .run(engine, example.toAbsolutePath().toString(), "-o", output.toString());
    assertThat(status).as(example + said.toString(StandardCharsets.UTF_8)).isZero();
    return JsonReader.read(output).fields();
  }
}
