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

/** The published example is checked, tampered with, and drawn again. */
class DrawTest {
  private static final Path EXAMPLE = Path.of("../docs/formats/examples/draw.json");
  private static final Path COMMITTED = Path.of("../docs/formats/examples/draw-committed.json");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return new Draw(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  private String tampered(String from, String to) throws IOException {
    String text = Files.readString(EXAMPLE);
    assertThat(text).contains(from);
    return Files.writeString(folder.resolve("t.json"), text.replace(from, to)).toString();
  }

  @Test
  void saysThatTheExampleHolds() {
    assertThat(run("verify", EXAMPLE.toString(), "--against", COMMITTED.toString())).isZero();
    assertThat(told()).contains("✓ 相符");
  }

  @Test
  void saysThatACommittedDrawIsNotYetRevealed() {
    assertThat(run("verify", COMMITTED.toString())).isEqualTo(4);
    assertThat(run("redraw", COMMITTED.toString())).isEqualTo(2);
    assertThat(told()).contains("尚未开签", "还没有开签");
  }

  @Test
  void endsWith3AndNamesThePlaceWhereAListWasTamperedWith() throws IOException {
    String forged =
        tampered(
            "\"code\": \"g07\", \"stratum\": \"金沙街道\"", "\"code\": \"g07\", \"stratum\": \"先锋街道\"");
    assertThat(run("verify", forged, "--against", COMMITTED.toString())).isEqualTo(3);
    assertThat(told()).contains("不是公布的", "g07 从“金沙街道”移到了“先锋街道”");
  }

  @Test
  void namesTheSeedWhereAnotherWasPutInItsPlace() throws IOException {
    String forged = tampered("\"seed\": \"97bd", "\"seed\": \"97be");
    assertThat(run("verify", forged)).isEqualTo(3);
    assertThat(told()).contains("$.seed", "种子被换过");
  }

  @Test
  void namesTheLineWhereTheOrderOfTheListWasTamperedWith() throws IOException {
    String third = "{\"code\": \"g03\", \"stratum\": \"平潮镇\"}";
    String fourth = "{\"code\": \"g04\", \"stratum\": \"平潮镇\"}";
    String forged = tampered(third + ",\n    " + fourth, fourth + ",\n    " + third);
    assertThat(run("verify", forged)).isEqualTo(3);
    assertThat(told()).contains("$.list[3]", "g03 应排在 g04 之前");
  }

  @Test
  void namesWhoWasPutIntoTheResult() throws IOException {
    String forged = tampered("[\"g24\", \"g04\"]", "[\"g04\", \"g24\"]");
    assertThat(run("verify", forged)).isEqualTo(3);
    assertThat(told()).contains("$.strata“平潮镇”", "抽中的先后应为 g24、g04");
  }

  @Test
  void drawsAgainTheSame() throws IOException {
    Path again = folder.resolve("again.json");
    assertThat(run("redraw", EXAMPLE.toString(), "-o", again.toString())).isZero();
    assertThat(run("verify", again.toString())).isZero();
  }

  @Test
  void endsWith2WhereTheFileHasToBeMended() throws IOException {
    assertThat(run("verify", tampered("yixian-draw/1", "yixian-draw/9"))).isEqualTo(2);
    assertThat(run("verify")).isEqualTo(2);
    assertThat(run("shuffle", EXAMPLE.toString())).isEqualTo(2);
    assertThat(told()).contains("不认识格式", "用法", "没有这一种");
  }
}
