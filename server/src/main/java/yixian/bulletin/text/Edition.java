package yixian.bulletin.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 版 · An issue as it reads: the words with the figures put in by key. Counted anew for a draft;
 * kept letter by letter once it is signed.
 *
 * @param length characters, blanks not counted
 */
public record Edition(
    String masthead,
    int year,
    int number,
    int edition,
    String issuer,
    LocalDate issued,
    @Nullable String correction,
    List<Part> sections,
    List<Shown> figures,
    List<Sum> totals,
    List<Sent> sent,
    int copies,
    int length) {

  /** Ordinary documents are to be no longer. */
  public static final int LIMIT = 5_000;

  public Edition {
    sections = List.copyOf(sections);
    figures = List.copyOf(figures);
    totals = List.copyOf(totals);
    sent = List.copyOf(sent);
  }

  /** 栏目 · A section as it reads. */
  public record Part(SectionKind kind, String name, List<Article> articles) {}

  /**
   * 文章 · An article as it reads.
   *
   * @param paragraphs with the figures still by key, so that each can be opened
   */
  public record Article(
      String title,
      List<String> paragraphs,
      @Nullable String author,
      @Nullable UUID story,
      List<Content.Photo> photos,
      List<String> table) {}

  /**
   * 数字 · A figure as it stands in the text.
   *
   * @param value null where the reader may not count it
   * @param frozen whether it is that of the signature
   */
  public record Shown(
      String key,
      String name,
      String group,
      @Nullable String value,
      String unit,
      int numerator,
      int denominator,
      String definition,
      @Nullable Instant at,
      boolean frozen) {}

  /**
   * 合计 · A total held against its parts.
   *
   * @param sum of the parts
   * @param gap how many of the whole are in no part
   * @param twice how many are in more than one
   * @param left who is in no part, and why
   * @param hidden how many of them the reader may not see
   */
  public record Sum(
      String name,
      int whole,
      int sum,
      int gap,
      int twice,
      List<Left> left,
      int hidden,
      String sentence,
      boolean sound) {}

  /** 缺口 · Somebody or something in no part. */
  public record Left(String text, @Nullable String because) {}

  /** 分发 · Who gets it. */
  public record Sent(Role role, String name, @Nullable UUID unit) {}

  /** The number as it is printed under the name. */
  public String numbered() {
    String whole = year + " 年第 " + number + " 期";
    return edition == 1 ? whole : whole + "（更正第 " + (edition - 1) + " 次）";
  }

  /** A paragraph with the values put in. */
  public String filled(String paragraph) {
    Map<String, Shown> known =
        figures.stream().collect(Collectors.toMap(Shown::key, Function.identity()));
    Matcher keys = ContentCheck.KEY.matcher(paragraph);
    return keys.replaceAll(
        found -> {
          Shown figure = known.get(found.group(1));
          String value = figure == null ? null : figure.value();
          return Matcher.quoteReplacement(value == null ? "〔待计〕" : value);
        });
  }

  /** The same with its length counted. */
  Edition measured() {
    int characters =
        sections.stream()
            .flatMap(part -> part.articles().stream())
            .mapToInt(
                each ->
                    characters(each.title())
                        + each.paragraphs().stream()
                            .mapToInt(text -> characters(filled(text)))
                            .sum())
            .sum();
    return new Edition(
        masthead,
        year,
        number,
        edition,
        issuer,
        issued,
        correction,
        sections,
        figures,
        totals,
        sent,
        copies,
        characters);
  }

  private static int characters(String text) {
    return (int) text.codePoints().filter(point -> !Character.isWhitespace(point)).count();
  }
}
