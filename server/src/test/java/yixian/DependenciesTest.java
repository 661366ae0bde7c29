package yixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others wrote is named in the docs, with why and under which licence, and stays the same. */
class DependenciesTest {

  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/dependencies.md");
  private static final List<String> PACKAGES =
      List.of("web/package.json", "trials/browser/package.json");

  /** A version that means one and no other. */
  private static final Pattern EXACT = Pattern.compile("\\d+(\\.\\d+)+([.-][0-9A-Za-z]+)*");

  private static final Pattern ARTIFACT =
      Pattern.compile(
          "(?:<groupId>([^<]+)</groupId>\\s*)?<artifactId>([^<]+)</artifactId>"
              + "(?:\\s*<version>([^<]+)</version>)?");
  private static final Pattern FORMAT =
      Pattern.compile("<googleJavaFormat><version>([^<]+)</version>");
  private static final Pattern EXCLUSIONS =
      Pattern.compile("<!--.*?-->|<exclusions>.*?</exclusions>", Pattern.DOTALL);
  private static final Pattern PROPERTY = Pattern.compile("<([a-z.-]+)>([^<]+)</\\1>");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\|.*$");

  /** Something that a pom or a package.json names. */
  private record Named(String name, String version) {}

  @Test
  void everyDependencyHasItsLineWithReasonLicenceAndWhatWouldReplaceIt() throws IOException {
    Set<String> explained = explained();
    Set<String> named = new TreeSet<>();
    all().forEach(each -> named.add(each.name()));
    assertThat(named).hasSizeGreaterThan(60).contains("vue", "axe-core", "jooq-codegen");
    assertThat(named).filteredOn(name -> !explained.contains(name)).isEmpty();
  }

  @Test
  void everyVersionIsExact() throws IOException {
    assertThat(all())
        .filteredOn(each -> !each.version().isEmpty() && !EXACT.matcher(each.version()).matches())
        .isEmpty();
  }

  /** What has no version of its own has one by the parent or a bill of materials, once for all. */
  @Test
  void theRootAlonePinsWhatTheModulesUse() throws IOException {
    for (Path pom : poms()) {
      if (pom.equals(ROOT.resolve("pom.xml"))) {
        continue;
      }
      String text = Files.readString(pom);
      assertThat(versions(text).values())
          .as("%s", pom)
          .allMatch(version -> version.isEmpty() || version.startsWith("${"));
    }
  }

  private static List<Named> all() throws IOException {
    List<Named> all = new ArrayList<>();
    Map<String, String> properties = new HashMap<>();
    String root = Files.readString(ROOT.resolve("pom.xml"));
    PROPERTY.matcher(root).results().forEach(each -> properties.put(each.group(1), each.group(2)));
    for (Path pom : poms()) {
      versions(Files.readString(pom))
          .forEach(
              (name, version) ->
                  all.add(new Named(resolved(name, properties), resolved(version, properties))));
    }
    FORMAT
        .matcher(root)
        .results()
        .map(each -> new Named("google-java-format", resolved(each.group(1), properties)))
        .forEach(all::add);
    for (String file : PACKAGES) {
      JsonNode json = JsonMapper.builder().build().readTree(Files.readString(ROOT.resolve(file)));
      for (String kind : List.of("dependencies", "devDependencies", "overrides")) {
        json.path(kind)
            .properties()
            .forEach(each -> all.add(new Named(each.getKey(), each.getValue().asString())));
      }
    }
    return all;
  }

  /** What a pom names that is not of the house, and the version it says there, if any. */
  private static Map<String, String> versions(String pom) {
    Map<String, String> versions = new HashMap<>();
    for (MatchResult each :
        ARTIFACT.matcher(EXCLUSIONS.matcher(pom).replaceAll("")).results().toList()) {
      if (each.group(1) != null && !each.group(1).equals("yixian")) {
        String version = each.group(3) == null ? "" : each.group(3);
        versions.merge(each.group(2), version, (one, other) -> one.isEmpty() ? other : one);
      }
    }
    return versions;
  }

  private static List<Path> poms() throws IOException {
    List<Path> poms = new ArrayList<>(List.of(ROOT.resolve("pom.xml")));
    try (Stream<Path> modules = Files.list(ROOT)) {
      modules.map(module -> module.resolve("pom.xml")).filter(Files::exists).forEach(poms::add);
    }
    assertThat(poms).hasSizeGreaterThan(8);
    return poms;
  }

  private static String resolved(String said, Map<String, String> properties) {
    return said.startsWith("${")
        ? Objects.requireNonNull(properties.get(said.substring(2, said.length() - 1)), said)
        : said;
  }

  /** The names in the first column of rows that say a licence. */
  private static Set<String> explained() throws IOException {
    Set<String> names = new TreeSet<>();
    for (MatchResult row : ROW.matcher(Files.readString(PAGE)).results().toList()) {
      assertThat(row.group().split(" \\| ", -1))
          .as(row.group())
          .hasSize(4)
          .noneMatch(String::isBlank);
      names.addAll(List.of(row.group(1).split("[\\s,;()`]+")));
    }
    return names;
  }
}
