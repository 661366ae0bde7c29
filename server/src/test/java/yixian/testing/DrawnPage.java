package yixian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The page of life cycles in the documents: each room draws its own chapter, and its test fails
 * when the chapter is stale.
 */
public final class DrawnPage {

  private static final Path PAGE = Path.of("../docs/lifecycles.md");
  private static final String BREAK = "\n## ";

  private DrawnPage() {}

  /**
   * Holds the chapter against the page, or with {@code -Dupdate} draws it anew.
   *
   * @param chapter beginning with its heading {@code ## …}
   */
  public static void demand(String chapter) {
    String drawn = chapter.strip().substring("## ".length());
    String heading = drawn.lines().findFirst().orElseThrow();
    if (System.getProperty("update") != null) {
      draw(drawn, heading);
    }
    assertThat(chapters()).contains(drawn);
  }

  private static synchronized void draw(String drawn, String heading) {
    List<String> page = new ArrayList<>(chapters());
    page.removeIf(each -> each.startsWith(heading + "\n"));
    page.add(drawn);
    try {
      Files.writeString(PAGE, String.join("\n" + BREAK, page) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head of the page and its chapters. */
  private static List<String> chapters() {
    try {
      return Arrays.stream(Files.readString(PAGE).split(BREAK)).map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
