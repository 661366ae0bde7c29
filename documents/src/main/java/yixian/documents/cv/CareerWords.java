package yixian.documents.cv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yixian.documents.Finding;
import yixian.documents.Reading;

/**
 * 履历词表 · The words by which a CV is understood, and the measures that go with them.
 *
 * <p>What counts as work at the front line is a district's own decision, so it is a list that a
 * district corrects and not code: {@code career-words.txt} is the one that comes along.
 *
 * @param leastMonths shorter work at the front line does not count
 * @param gapMonths a longer gap in the CV leaves the question open
 * @param secondmentsCount whether a secondment (挂职) to the front line counts as work there
 */
public record CareerWords(
    Map<Section, List<String>> words, int leastMonths, int gapMonths, boolean secondmentsCount) {

  /** The lists, by their heading in the file. */
  public enum Section {
    FRONT_LINE("一线"),
    NOT_FRONT_LINE("不算一线"),
    OFFICE("机关"),
    SCHOOL("在校"),
    POST("职务"),
    DOCTOR("博士"),
    POSTGRADUATE("研究生"),
    UNDERGRADUATE("大学"),
    COLLEGE("大专"),
    BELOW("中专及以下"),
    MEASURES("设置");

    private final String heading;

    Section(String heading) {
      this.heading = heading;
    }

    static @Nullable Section named(String heading) {
      for (Section section : values()) {
        if (section.heading.equals(heading)) {
          return section;
        }
      }
      return null;
    }
  }

  public CareerWords {
    words = Map.copyOf(words);
  }

  /** The list that comes along. */
  public static CareerWords standard() {
    try (InputStream file = CareerWords.class.getResourceAsStream("career-words.txt")) {
      if (file == null) {
        throw new IllegalStateException(
            "career-words.txt is missing. Maybe the jar was packed without it.");
      }
      return switch (read(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
        case Reading.Whole<CareerWords> whole -> whole.value();
        case Reading.Refused<CareerWords> refused ->
            throw new IllegalStateException(refused.findings().getFirst().sentence());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A district's own list: headings in brackets, one word a line, remarks behind {@code #}. */
  public static Reading<CareerWords> read(String text) {
    Map<Section, List<String>> words = new EnumMap<>(Section.class);
    List<Finding> findings = new ArrayList<>();
    @Nullable Section section = null;
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.replaceAll("#.*", "").replace("\uFEFF", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        section = Section.named(line.substring(1, line.length() - 1));
        if (section == null) {
          findings.add(new Finding("履历词表", number, line, "没有这一类", "改用词表原有的类名"));
        }
      } else if (section != null) {
        words.computeIfAbsent(section, any -> new ArrayList<>()).add(line);
      }
    }
    return findings.isEmpty() ? measured(words, findings) : new Reading.Refused<>(findings);
  }

  private static Reading<CareerWords> measured(
      Map<Section, List<String>> words, List<Finding> findings) {
    List<String> measures = words.getOrDefault(Section.MEASURES, List.of());
    CareerWords read =
        new CareerWords(
            words,
            months(measures, "最少月数", findings),
            months(measures, "空白月数", findings),
            measures.contains("挂职计入=是"));
    return findings.isEmpty()
        ? new Reading.Whole<>(read, List.of())
        : new Reading.Refused<>(findings);
  }

  private static int months(List<String> measures, String name, List<Finding> findings) {
    String value =
        measures.stream()
            .filter(measure -> measure.startsWith(name + "="))
            .map(measure -> measure.substring(name.length() + 1))
            .findFirst()
            .orElse("");
    if (value.matches("\\d{1,3}")) {
      return Integer.parseInt(value);
    }
    findings.add(new Finding("履历词表", value, "“" + name + "”应为月数", "写成 " + name + "=3"));
    return 0;
  }

  /**
   * The first word of a list that stands in a text, once the words that do not count are taken out.
   */
  Optional<String> findWord(Section section, String text) {
    String rest = text;
    if (section == Section.FRONT_LINE) {
      for (String word : words.getOrDefault(Section.NOT_FRONT_LINE, List.of())) {
        rest = rest.replace(word, "　");
      }
    }
    String searched = rest;
    return words.getOrDefault(section, List.of()).stream().filter(searched::contains).findFirst();
  }
}
