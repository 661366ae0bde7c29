package yixian.planner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yixian.planner.json.Fields;
import yixian.planner.json.JsonReader;

class PlanGridsTest {
  private static final String DUAL =
      """
      {"directed": false, "multigraph": false, "graph": [],
       "nodes": [{"TOTPOP": 10, "id": 7}, {"TOTPOP": 20, "id": "b"}, {"TOTPOP": 30, "id": 9}],
       "adjacency": [[{"shared_perim": 1.5, "id": "b"}],
                     [{"shared_perim": 1.5, "id": 7}, {"shared_perim": 2, "id": 9}],
                     [{"shared_perim": 2, "id": "b"}]]}""";

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String... arguments) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Plan(out, out).run(arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Fields answer() {
    return JsonReader.read(folder.resolve("out.json")).fields();
  }

  @Test
  void aDualGraphGoesThroughTheDoorToItsLeastCut() throws IOException {
    int converted =
        run(
            "convert",
            "networkx",
            file("dual.json", DUAL),
            "--weight",
            "TOTPOP",
            "--cost",
            "shared_perim",
            "--k",
            "2",
            "--tolerance",
            "0.1",
            "-o",
            path("in.json"));
    assertThat(converted).as(said.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(run("plan-is-unknown")).isEqualTo(2);
    assertThat(run("grids", path("in.json"), "-o", path("out.json"))).isZero();
    assertThat(answer().need("status").text()).isEqualTo("OPTIMAL");
    assertThat(answer().need("objective").number()).isEqualTo(2);
    assertThat(answer().need("plan").fields().need("ids").items().getFirst().text()).isEqualTo("7");
  }

  @Test
  void anAttributeThatNodesLackIsNamedWithItsPath() throws IOException {
    assertThat(
            run("convert", "networkx", file("dual.json", DUAL), "--weight", "POP", "-o", path("x")))
        .isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("$.nodes[0]", "POP");
  }

  @Test
  void aMetisGraphGoesThroughTheDoor() throws IOException {
    assertThat(
            run(
                "convert",
                "metis",
                file("ring.graph", "4 4 1\n2 5 4 1\n1 5 3 1\n2 1 4 5\n3 5 1 1\n"),
                "--k",
                "2",
                "--contiguous",
                "yes",
                "-o",
                path("in.json")))
        .isZero();
    assertThat(run("grids", path("in.json"), "-o", path("out.json"))).isZero();
    assertThat(answer().need("objective").number()).isEqualTo(2);
  }

  @Test
  void whatCannotBeDividedEndsWithThree() throws IOException {
    String document =
        "{\"kind\":\"partition\",\"weights\":[1,5],\"edges\":[[0,1]],\"k\":2,\"tolerance\":0.1}";
    assertThat(run("grids", file("in.json", document), "-o", path("out.json"))).isEqualTo(3);
    assertThat(answer().need("status").text()).isEqualTo("INFEASIBLE");
  }
}
