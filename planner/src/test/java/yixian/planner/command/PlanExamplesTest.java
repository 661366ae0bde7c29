package yixian.planner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yixian.planner.json.Fields;
import yixian.planner.json.JsonReader;

class PlanExamplesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"grids, grids-partition, 360", "zones, zones-units, 33"})
  void theExampleOfTheFormatIsSolvedToItsOptimum(String engine, String name, double objective) {
    Path example = Path.of("../docs/formats/examples/" + name + ".json").toAbsolutePath();
    Path output = folder.resolve("out.json");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int status = new Plan(out, out).run(engine, example.toString(), "-o", output.toString());
    assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    Fields answer = JsonReader.read(output).fields();
    assertThat(answer.need("status").text()).isEqualTo("OPTIMAL");
    assertThat(answer.need("objective").number()).isEqualTo(objective);
  }
}
