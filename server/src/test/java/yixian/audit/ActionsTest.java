package yixian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionsTest {

  private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z][a-z-]*)\"");
  private static final Pattern NOTE =
      Pattern.compile("\\bnote\\(\\s*[^;]{0,900}?;", Pattern.DOTALL);

  @Test
  void everyDeedNotedInTheCodeHasAChineseName() throws IOException {
    Set<String> noted = noted();
    assertThat(noted).contains("session.refuse", "account.grant", "audit.verify");
    Set<String> nameless = new TreeSet<>(noted);
    nameless.removeAll(new Actions().all().keySet());
    assertThat(nameless)
        .as("add a line for each in server/src/main/resources/actions/<room>.properties")
        .isEmpty();
  }

  @Test
  void namesAreChinese() {
    assertThat(new Actions().all().values()).allMatch(name -> name.matches(".*\\p{IsHan}.*"));
  }

  private static Set<String> noted() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/yixian"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher notes = NOTE.matcher(Files.readString(file));
        while (notes.find()) {
          Matcher code = CODE.matcher(notes.group());
          if (code.find()) {
            codes.add(code.group(1));
          }
        }
      }
    }
    return codes;
  }
}
