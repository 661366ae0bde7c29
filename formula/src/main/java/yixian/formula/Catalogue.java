package yixian.formula;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * 可计数目录 · What may be counted, by which law, and which marks of it a condition may look at. What is
 * not in it cannot be chosen; what people are apt to try is named with the reason against it.
 */
public record Catalogue(List<Kind> kinds, List<Barred> barred) {

  public Catalogue {
    kinds = List.copyOf(kinds);
    barred = List.copyOf(barred);
  }

  /** A kind of records, such as 结案. */
  public record Kind(String code, String name, String basis, List<Detail> details) {

    public Kind {
      details = List.copyOf(details);
    }

    public Optional<Detail> detail(String word) {
      return details.stream()
          .filter(one -> one.name().equals(word) || one.code().equals(word))
          .findFirst();
    }
  }

  /** A mark that a record of a kind bears. */
  public record Detail(String code, String name, Form form, List<Choice> choices) {

    public Detail {
      choices = List.copyOf(choices);
    }

    /** The choice that a reader calls so. */
    public Optional<Choice> choice(String word) {
      return choices.stream()
          .filter(one -> one.name().equals(word) || one.code().equals(word))
          .findFirst();
    }
  }

  /** What a mark looks like. */
  public enum Form {
    /** It is so, or it is not. */
    FLAG,
    /** A number that can be compared, added and averaged. */
    NUMBER,
    /** One of a few words. */
    CHOICE,
    /** Something that another list names, such as a class of issues. */
    REFERENCE
  }

  /** One of the words of a mark. */
  public record Choice(String code, String name) {}

  /** 不得计数 · What may not be counted, the words that people use for it, and why. */
  public record Barred(String name, List<String> words, String reason) {

    public Barred {
      words = List.copyOf(words);
    }

    boolean means(String word) {
      return word.equals(name) || words.stream().anyMatch(word::contains);
    }
  }

  public Optional<Kind> kind(String word) {
    return kinds.stream()
        .filter(one -> one.name().equals(word) || one.code().equals(word))
        .findFirst();
  }

  /** A kind that is known to be there. */
  Kind demand(String code) {
    return kind(code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Nothing countable is called "
                        + code
                        + ". Maybe the measure was read against another catalogue?"));
  }

  Optional<Barred> barred(String word) {
    return barred.stream().filter(one -> one.means(word)).findFirst();
  }

  /** All words that the text may hold beside those of the language. */
  Collection<String> words() {
    return kinds.stream()
        .flatMap(
            kind ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(kind.name()),
                    kind.details().stream().map(Detail::name)))
        .toList();
  }
}
