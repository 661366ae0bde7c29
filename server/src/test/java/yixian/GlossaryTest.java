package yixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

  private static boolean exists(String type) {
    try {
      return Class.forName(type, false, GlossaryTest.class.getClassLoader()) != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
