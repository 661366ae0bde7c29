package yixian.selection.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yixian.directory.profile.Politics;
import yixian.documents.cv.Schooling;

/** 条件类别 · What a batch may ask of a nominee, with the parameter that it takes. */
public enum RuleKind {
  AGE_AT_MOST("年龄不超过", Takes.NUMBER, "周岁", List.of()),
  SERVICE_AT_LEAST("工作满", Takes.NUMBER, "年", List.of()),
  SCHOOLING_AT_LEAST("学历不低于", Takes.WORD, "", schoolings()),
  POLITICS("政治面貌为", Takes.WORD, "", politics()),
  ANNUAL_RESULTS("年度考核称职以上，连续", Takes.NUMBER, "年", List.of()),
  RESERVE_POOL("在储备库中", Takes.NOTHING, "", List.of()),
  NOT_POSTED("任期内没有其他挂职", Takes.NOTHING, "", List.of()),
  THREE_DOOR("三门干部", Takes.NOTHING, "", List.of());

  /** 参数. */
  public enum Takes {
    NUMBER,
    WORD,
    NOTHING
  }

  /** A word that the parameter may be, with its name. */
  public record Word(String key, String name) {}

  private final String label;
  private final Takes takes;
  private final String measure;
  private final List<Word> words;

  RuleKind(String label, Takes takes, String measure, List<Word> words) {
    this.label = label;
    this.takes = takes;
    this.measure = measure;
    this.words = words;
  }

  /** The name that people read, without the parameter. */
  public String label() {
    return label;
  }

  public Takes takes() {
    return takes;
  }

  public List<Word> words() {
    return words;
  }

  /** The rule in words, for example 年龄不超过 35 周岁. */
  String says(@Nullable Integer number, @Nullable String word) {
    return switch (takes) {
      case NUMBER -> label + " " + number + " " + measure;
      case WORD -> label + nameOf(Objects.requireNonNull(word));
      case NOTHING -> label;
    };
  }

  /** Whether the parameters are what this kind takes. */
  boolean fits(@Nullable Integer number, @Nullable String word) {
    return switch (takes) {
      case NUMBER -> number != null && number >= 1 && number <= 70 && word == null;
      case WORD -> number == null && words.stream().anyMatch(each -> each.key().equals(word));
      case NOTHING -> number == null && word == null;
    };
  }

  private String nameOf(String key) {
    return words.stream()
        .filter(each -> each.key().equals(key))
        .map(Word::name)
        .findFirst()
        .orElse(key);
  }

  private static List<Word> schoolings() {
    return Arrays.stream(Schooling.values())
        .map(each -> new Word(each.name(), each.label()))
        .toList();
  }

  private static List<Word> politics() {
    return Arrays.stream(Politics.values())
        .map(each -> new Word(each.name(), each.label()))
        .toList();
  }
}
