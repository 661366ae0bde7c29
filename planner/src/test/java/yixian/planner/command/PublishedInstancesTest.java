package yixian.planner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances of the OR-Library (J. E. Beasley), class D: the dear tasks need little. */
class PublishedInstancesTest {
  @TempDir private Path folder;

  @Test
  void provesThePublishedOptimumOfFiveAgentsAndAHundredTasks() throws Exception {
    assertThat(answer("gapd-5x100.txt"))
        .contains("\"status\":\"OPTIMAL\",\"objective\":6353,\"bound\":6353,\"gap\":0");
  }

  private String answer(String instance) throws IOException, URISyntaxException {
    String problem = folder.resolve("problem.json").toString();
    String answer = folder.resolve("answer.json").toString();
    assertThat(run("convert", "orlib-gap", path(instance), "-o", problem)).isZero();
    assertThat(run("match", problem, "--seconds", "60", "-o", answer)).isZero();
    return Files.readString(Path.of(answer));
  }

  private static String path(String instance) throws URISyntaxException {
    URL url = PublishedInstancesTest.class.getResource("/orlib/" + instance);
    return Path.of(Objects.requireNonNull(url).toURI()).toString();
  }

  private static int run(String... arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new Plan(nowhere, nowhere).run(arguments);
  }
}
