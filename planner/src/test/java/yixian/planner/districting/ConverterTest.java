package yixian.planner.districting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yixian.planner.command.Converter;
import yixian.planner.command.Flags;

class ConverterTest {
  @TempDir Path folder;

  private Map<String, Object> converted(Converter converter, String text) throws IOException {
    return Map.copyOf(
        converter.convert(Files.writeString(folder.resolve("graph"), text), new Flags()));
  }

  private static List<List<Double>> edges(Map<String, Object> document) {
    return ((List<?>) java.util.Objects.requireNonNull(document.get("edges")))
        .stream().map(e -> java.util.Arrays.stream((double[]) e).boxed().toList()).toList();
  }

  @Test
  void readsAMetisGraphWithNodeAndEdgeWeightsAndRemarks() throws IOException {
    Map<String, Object> document =
        converted(new MetisFile(), "% a path\n3 2 011\n4 2 7\n5 1 7 3 9\n6 2 9\n");
    assertThat((double[]) document.get("weights")).containsExactly(4, 5, 6);
    assertThat(edges(document)).containsExactly(List.of(0.0, 1.0, 7.0), List.of(1.0, 2.0, 9.0));
  }

  @Test
  void anEmptyLineOfAMetisGraphIsANodeWithoutNeighbours() throws IOException {
    Map<String, Object> document = converted(new MetisFile(), "3 1\n2\n1\n\n");
    assertThat((double[]) document.get("weights")).containsExactly(1, 1, 1);
    assertThat(edges(document)).containsExactly(List.of(0.0, 1.0, 1.0));
  }

  @Test
  void refusesAMetisEdgeThatStandsAtOneEndOnly() {
    assertThatThrownBy(() -> converted(new MetisFile(), "3 1\n2\n3\n\n"))
        .hasMessageContaining("只写了一边");
    assertThatThrownBy(() -> converted(new MetisFile(), "2 1\n2\n\n")).hasMessageContaining("应为两倍");
    assertThatThrownBy(() -> converted(new MetisFile(), "2 1\n2\nx\n"))
        .hasMessageContaining("第 3 行")
        .hasMessageContaining("“x”");
  }

  private static final String DUAL =
      """
      {"directed": false, "multigraph": false, "graph": [],
       "nodes": [{"TOTPOP": 10, "id": 7}, {"TOTPOP": 20, "id": "b"}, {"TOTPOP": 30, "id": 9}],
       "adjacency": [[{"shared_perim": 1.5, "id": "b"}],
                     [{"shared_perim": 1.5, "id": 7}, {"shared_perim": 2, "id": 9}],
                     [{"shared_perim": 2, "id": "b"}]]}""";

  @Test
  void readsADualGraphWithNamesAndOneForEveryWeightThatIsNotNamed() throws IOException {
    Map<String, Object> document = converted(new DualGraphFile(), DUAL);
    assertThat((double[]) document.get("weights")).containsExactly(1, 1, 1);
    assertThat(document.get("ids")).isEqualTo(List.of("7", "b", "9"));
    assertThat(edges(document)).containsExactly(List.of(0.0, 1.0, 1.0), List.of(1.0, 2.0, 1.0));
    assertThat(document).containsEntry("contiguous", true);
  }

  @Test
  void refusesADualGraphWithANeighbourThatDoesNotExist() {
    assertThatThrownBy(
            () -> converted(new DualGraphFile(), DUAL.replace("2, \"id\": 9}", "2, \"id\": 8}")))
        .hasMessageContaining("$.adjacency[1][1].id：没有这个节点“8”");
  }
}
