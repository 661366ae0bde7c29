package yixian.documents.form;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 入党时间 · When somebody joined the Party, or what he belongs to instead.
 *
 * <p>One field carries both: a bare month means the Communist Party, words mean another party or
 * none, and members of a democratic party who are also Communists write two parts. The text stays
 * as written; the reading is offered beside it.
 */
public record PartyText(String written) {

  /** Membership in one party, or in none, since a month if the form says so. */
  public record Membership(PoliticalStatus status, @Nullable YearMonth since) {}

  private record Word(String word, PoliticalStatus status) {}

  private static final Pattern DATE =
      Pattern.compile("\\d{4}(?:[.．/年-]\\d{1,2}(?:月)?|\\d{2})(?:[.．/-]?\\d{1,2}日?)?");

  private static final List<Word> LONGEST_FIRST =
      Arrays.stream(PoliticalStatus.values())
          .flatMap(status -> status.words().stream().map(word -> new Word(word, status)))
          .sorted(Comparator.comparingInt((Word word) -> word.word.length()).reversed())
          .toList();

  /** What the text says; empty where it says nothing that can be read. */
  public List<Membership> memberships() {
    return Arrays.stream(DateText.plainDigits(written).split("[、，,;；\\n]"))
        .flatMap(part -> membership(part.strip()).stream())
        .toList();
  }

  /** Since when this is a member of the Communist Party, if the form says so. */
  public Optional<YearMonth> findJoined() {
    return memberships().stream()
        .filter(membership -> membership.status == PoliticalStatus.PARTY_MEMBER)
        .flatMap(membership -> Stream.ofNullable(membership.since))
        .findFirst();
  }

  private static Optional<Membership> membership(String part) {
    Matcher date = DATE.matcher(part);
    @Nullable YearMonth since =
        date.find() ? new DateText(date.group()).findMonth().orElse(null) : null;
    Optional<PoliticalStatus> named =
        LONGEST_FIRST.stream()
            .filter(word -> part.contains(word.word))
            .map(Word::status)
            .findFirst();
    if (named.isEmpty() && since != null && part.matches("[\\d.．/年月日\\-\\s加入入党]+")) {
      return Optional.of(new Membership(PoliticalStatus.PARTY_MEMBER, since));
    }
    return named.map(status -> new Membership(status, since));
  }
}
