package yixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  private static final Pattern TYPE = Pattern.compile("`(yixian\\.[a-zA-Z.]+)`");

  @Test
  void namesOnlyTypesThatExist() throws IOException {
    String glossary = Files.readString(Path.of("..", "docs", "glossary.md"));
    List<String> types =
        TYPE.matcher(glossary).results().map(MatchResult::group).distinct().toList();
    assertThat(types).hasSizeGreaterThan(30);
    assertThat(types).filteredOn(type -> !exists(type.replace("`", ""))).isEmpty();
  }

  /** A type of the server or of an engine beside it, which the server need not know. */
  private static boolean exists(String type) {
    return isLoaded(type) || isSourceOfAnotherModule(type);
  }

  private static boolean isLoaded(String type) {
    try {
      return Class.forName(type, false, GlossaryTest.class.getClassLoader()) != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean isSourceOfAnotherModule(String type) {
    Path source = Path.of("src", "main", "java", type.replace('.', '/') + ".java");
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules.anyMatch(module -> Files.isRegularFile(module.resolve(source)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
