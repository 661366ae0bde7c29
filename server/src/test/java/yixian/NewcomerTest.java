package yixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newcomer reads first is true: its links, its commands, its floor plan. */
class NewcomerTest {

  private static final Path ROOT = Path.of("..");
  private static final Path HOUSE = Path.of("src", "main", "java", "yixian");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern DECISION = Pattern.compile("decisions? (\\d{4})");
  private static final Pattern COMMAND = Pattern.compile("\\./yixian ([a-z]+)");
  private static final Pattern BRANCH = Pattern.compile("(?m)^  ([a-z|\\- ]+)\\)");
  private static final Pattern ROOM = Pattern.compile("(?m)^\\|[^|]*\\| `([a-z0-9]+)` \\|.*$");
  private static final Pattern BLOCK = Pattern.compile("(?s)```\\n(.*?)```");
  private static final Pattern STEP =
      Pattern.compile("(?m)^ +([A-Z][A-Za-z]+)(?:\\.([a-z][A-Za-z]*))? ");
  private static final Pattern SETTING = Pattern.compile("\\$\\{yixian\\.([a-z.-]+)[:}]");
  private static final Pattern VARIABLE = Pattern.compile("`(YIXIAN_[A-Z_]+)");
  private static final Set<String> NOT_FOR_OPERATORS =
      Set.of("data", "demo", "demo-size", "rehearse", "audit.anchor-every", "passwords.kibibytes");
  private static final Pattern FACE = Pattern.compile("`([A-Z][A-Za-z]+)`");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      all(LINK, Files.readString(page)).stream()
          .filter(link -> !Files.exists(page.resolveSibling(link)))
          .forEach(link -> broken.add(page + " -> " + link));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyDecisionNamedIsKept() throws IOException {
    Set<String> kept = new TreeSet<>();
    try (Stream<Path> records = Files.list(ROOT.resolve("docs/decisions"))) {
      records.forEach(record -> kept.add(record.getFileName().toString().substring(0, 4)));
    }
    for (Path page : pages()) {
      assertThat(kept).as("%s", page).containsAll(all(DECISION, Files.readString(page)));
    }
  }

  @Test
  void theReadmeNamesTheCommandsOfTheLauncherAndNoOthers() throws IOException {
    String launcher = Files.readString(ROOT.resolve("yixian"));
    Set<String> known =
        all(BRANCH, launcher.substring(launcher.indexOf("case $command in"))).stream()
            .flatMap(branch -> Stream.of(branch.split("\\|")))
            .map(String::strip)
            .filter(name -> !name.startsWith("-"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(known).contains("start", "test", "help").hasSizeGreaterThan(9);
    assertThat(new TreeSet<>(all(COMMAND, read("README.md")))).isEqualTo(known);
    assertThat(known).containsAll(all(COMMAND, read("CONTRIBUTING.md")));
  }

  @Test
  void theFloorPlanNamesEveryRoomAndOnlyFacesThatExist() throws IOException {
    String plan = read("ARCHITECTURE.md");
    Set<String> rooms = new TreeSet<>();
    List<String> absent = new ArrayList<>();
    Set<String> types = types();
    for (MatchResult row : ROOM.matcher(plan).results().toList()) {
      rooms.add(row.group(1));
      String[] cells = row.group().split(" \\| ", -1);
      all(FACE, cells[cells.length - 1]).stream()
          .filter(face -> !types.contains(face))
          .forEach(face -> absent.add(row.group(1) + ": " + face));
    }
    try (Stream<Path> folders = Files.list(HOUSE)) {
      assertThat(rooms)
          .isEqualTo(
              folders
                  .filter(Files::isDirectory)
                  .map(folder -> folder.getFileName().toString())
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
    assertThat(absent).isEmpty();
  }

  /** What the way of one request names, with its door, its class and the method on it. */
  @Test
  void theWayOfARequestNamesOnlyTypesAndMethodsThatExist() throws IOException {
    List<String> absent = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    Map<String, String> sources = sources();
    for (String block : all(BLOCK, read("ARCHITECTURE.md"))) {
      for (MatchResult step : STEP.matcher(block).results().toList()) {
        String type = step.group(1);
        String source = sources.get(type);
        named.add(type);
        if (source == null) {
          absent.add(type);
        } else if (step.group(2) != null && !source.contains(" " + step.group(2) + "(")) {
          absent.add(type + "." + step.group(2));
        }
      }
    }
    assertThat(named).contains("SessionFilter", "Road", "DossierStore", "ProblemAdvice");
    assertThat(absent).isEmpty();
  }

  /** As an operator writes them; what is told by the command line or by tests is none of his. */
  @Test
  void theOperationsPageNamesEverySettingThatCodeReadsByItself() throws IOException {
    Set<String> read = new TreeSet<>();
    for (String source : sources().values()) {
      all(SETTING, source).stream()
          .filter(name -> !NOT_FOR_OPERATORS.contains(name))
          .map(name -> "YIXIAN_" + name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
          .forEach(read::add);
    }
    assertThat(read).contains("YIXIAN_DOCUMENTS_FONT", "YIXIAN_ISSUE_KEPT_MONTHS");
    assertThat(all(VARIABLE, read("docs/operations.md"))).containsAll(read);
  }

  /** What is written in the files of each name. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(HOUSE)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    }
    return sources;
  }

  private static Set<String> types() throws IOException {
    try (Stream<Path> files = Files.walk(HOUSE)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "docs/formats", "docs/decisions")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    assertThat(pages).hasSizeGreaterThan(20);
    return pages;
  }

  private static String read(String page) throws IOException {
    return Files.readString(ROOT.resolve(page));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
