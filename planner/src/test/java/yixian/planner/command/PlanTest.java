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

class PlanTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return new Plan(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void solvesAFileAndWritesTheAnswer() throws IOException {
    String problem = file("in.json", "{\"kind\":\"assignment\",\"costs\":[[4,1],[2,0]]}");
    assertThat(run("match", problem, "--seconds", "5", "--seed", "7", "-o", at("out.json")))
        .isZero();
    assertThat(Files.readString(folder.resolve("out.json")))
        .contains("\"status\":\"OPTIMAL\",\"objective\":3,\"bound\":3,\"gap\":0,\"seconds\":")
        .contains("\"plan\":{\"columns\":[1,0]}");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("最优（已证明）：目标值 3");
    assertThat(said()).contains("最好 3.0000  界 3.0000");
  }

  @Test
  void endsWith3AndTheClashWhereNoPlanExists() throws IOException {
    String problem = file("in.json", "{\"kind\":\"assignment\",\"costs\":[[4,null],[2,null]]}");
    assertThat(run("match", problem, "-o", at("out.json"))).isEqualTo(3);
    assertThat(Files.readString(folder.resolve("out.json")))
        .contains("\"status\":\"INFEASIBLE\",\"objective\":null")
        .contains("第 [0, 1] 行只能选第 [0] 列")
        .doesNotContain("plan");
  }

  @Test
  void endsWith2AndWritesNothingWhereTheInputIsWrong() throws IOException {
    String problem = file("in.json", "{\"kind\":\"assignment\",\"costs\":[[4,1],[2,-3]]}");
    assertThat(run("match", problem, "-o", at("out.json"))).isEqualTo(2);
    assertThat(said()).contains("✗ $.costs[1][1]：不能是负数，现为 -3。怎么办：");
    assertThat(folder.resolve("out.json")).doesNotExist();
  }

  @Test
  void tellsTheKindsThatThereAreInTheSameWordsAtEachDoor() throws IOException {
    String problem = file("in.json", "{\"kind\":\"weather\"}");
    assertThat(run("match", problem, "-o", at("out.json"))).isEqualTo(2);
    assertThat(said()).contains("$.kind：没有这一类问题“weather”。怎么办：可用：assignment、capacity、posting");
    assertThat(run("grids", problem, "-o", at("out.json"))).isEqualTo(2);
    assertThat(said()).contains("可用：partition、town");
  }

  @Test
  void endsWith2WhereTheCallIsWrong() throws IOException {
    String problem = file("in.json", "{\"kind\":\"assignment\",\"costs\":[[4]]}");
    List<String[]> calls =
        List.of(
            new String[] {},
            new String[] {"weather", problem, "-o", at("o")},
            new String[] {"match", problem},
            new String[] {"match", "-o", at("o")},
            new String[] {"match", at("absent.json"), "-o", at("o")},
            new String[] {"match", problem, "-o", at("no/folder/o")},
            new String[] {"match", problem, "-o", at("o"), "--seconds", "soon"},
            new String[] {"match", problem, "-o", at("o"), "--seconds", "-1"},
            new String[] {"match", problem, "-o", at("o"), "--speed", "9"},
            new String[] {"match", problem, "twice", "-o", at("o")},
            new String[] {"convert", "dwg", problem, "-o", at("o")});
    for (String[] call : calls) {
      err.reset();
      assertThat(run(call)).as(String.join(" ", call)).isEqualTo(2);
      assertThat(said()).as(String.join(" ", call)).contains("怎么办");
    }
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void leavesNoHalfWrittenFileBehind() throws IOException {
    String problem = file("in.json", "{\"kind\":\"assignment\",\"costs\":[[4]]}");
    run("match", problem, "-o", at("out.json"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .map(f -> f.getFileName().toString())
          .containsExactlyInAnyOrder("in.json", "out.json");
    }
  }

  @Test
  void convertsPublishedInstancesAndSolvesThem() throws IOException {
    String assignment = file("assign2.txt", " 2\n 5 1\n 1 7\n");
    assertThat(run("convert", "orlib-assignment", assignment, "-o", at("a.json"))).isZero();
    assertThat(run("match", at("a.json"), "-o", at("b.json"))).isZero();
    assertThat(Files.readString(folder.resolve("b.json"))).contains("\"objective\":2,");

    String gap = file("gap.txt", "2  1 1  9  1  1   2 3  8 1 6  3 5 7  4 3 3  4 3 3  6 6");
    assertThat(
            run(
                "convert",
                "orlib-gap",
                gap,
                "--problem",
                "2",
                "--sense",
                "max",
                "-o",
                at("g.json")))
        .isZero();
    assertThat(run("match", at("g.json"), "-o", at("h.json"))).isZero();
    assertThat(Files.readString(folder.resolve("h.json")))
        .contains("\"objective\":20,")
        .contains("\"agents\":[0,1,1]");
  }

  @Test
  void refusesConversionsOfFilesThatAreCutShort() throws IOException {
    assertThat(run("convert", "orlib-assignment", file("a.txt", "3 1 2 3 4"), "-o", at("o")))
        .isEqualTo(2);
    assertThat(said()).contains("3 × 3");
    assertThat(run("convert", "orlib-gap", file("g.txt", "1 1 1 x 2 3"), "-o", at("o")))
        .isEqualTo(2);
    assertThat(said()).contains("读到“x”");
    assertThat(
            run(
                "convert",
                "orlib-gap",
                file("h.txt", "1 1 1 1 2 3"),
                "--problem",
                "2",
                "-o",
                at("o")))
        .isEqualTo(2);
  }
}
