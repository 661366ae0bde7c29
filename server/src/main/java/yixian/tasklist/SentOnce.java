package yixian.tasklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.ItemsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;
import yixian.tasklist.db.tables.records.RunningRecord;

/**
 * 只发一次 · Finds what need not be asked: running lists on the same people or for the same purpose,
 * and answers that records hold already.
 *
 * <p>Other units' lists are known by purpose and number only. Whom they ask is compared by keyed
 * digests, so that nobody learns a name by it. Answers are reused only from lists that the sender
 * may see himself.
 */
@Component
class SentOnce {

  /** From this share of common pairs of characters on, two purposes are alike. */
  private static final double ALIKE = 0.5;

  private final ListStore lists;
  private final ItemStore items;
  private final Written written;
  private final Units units;

  SentOnce(ListStore lists, ItemStore items, Written written, Units units) {
    this.lists = lists;
    this.items = items;
    this.written = written;
    this.units = units;
  }

  /** Running lists that ask the same people, or for the same purpose. */
  List<Before.Clash> clashes(ListsRecord list, List<ItemsRecord> wanted) {
    Map<?, Integer> same = wanted.isEmpty() ? Map.of() : lists.same(marks(wanted));
    Set<String> asked = plain(list);
    return lists.running().stream()
        .filter(each -> !each.getList().equals(list.getId()))
        .map(
            each ->
                clash(each, list, Objects.requireNonNullElse(same.get(each.getList()), 0), asked))
        .filter(clash -> clash.same() > 0 || clash.alike())
        .toList();
  }

  private Before.Clash clash(RunningRecord other, ListsRecord list, int same, Set<String> asked) {
    double likeness =
        likeness(list.getTitle() + list.getPurpose(), other.getTitle() + other.getPurpose());
    return new Before.Clash(
        other.getTitle(),
        units.name(other.getOwner()),
        other.getDue(),
        same,
        likeness >= ALIKE,
        Stream.of(other.getAsked())
            .filter(question -> asked.contains(Question.plain(question)))
            .toList());
  }

  private Set<String> plain(ListsRecord list) {
    return written.questions(list.getQuestions()).stream()
        .map(question -> Question.plain(question.text()))
        .collect(Collectors.toSet());
  }

  static List<byte[]> marks(Collection<ItemsRecord> items) {
    return items.stream().map(ItemsRecord::getMark).toList();
  }

  /** The latest known answer to each question of the list, by the digest of the subject. */
  Map<String, Map<String, Written.Known>> known(
      Scope scope, ListsRecord list, List<ItemsRecord> wanted) {
    Map<String, String> ids = new HashMap<>();
    written
        .questions(list.getQuestions())
        .forEach(question -> ids.put(Question.plain(question.text()), question.id()));
    Map<String, Map<String, Written.Known>> known = new HashMap<>();
    for (ItemStore.Earlier earlier : items.earlier(scope, marks(wanted), list.getId())) {
      Map<String, String> answers = written.answers(earlier.answers());
      for (Question question : written.questions(earlier.questions())) {
        String id = ids.get(Question.plain(question.text()));
        String answer = answers.get(question.id());
        if (id != null && answer != null && question.kind() != Question.Kind.PHOTO) {
          known
              .computeIfAbsent(key(earlier.mark()), mark -> new HashMap<>())
              .putIfAbsent(
                  id, new Written.Known(answer, earlier.list(), Days.of(earlier.at()).toString()));
        }
      }
    }
    return known;
  }

  static String key(byte[] mark) {
    return HexFormat.of().formatHex(mark);
  }

  /** The share of pairs of characters that two texts have in common, 0 to 1 (Dice). */
  static double likeness(String one, String other) {
    Set<String> first = pairs(one);
    Set<String> second = pairs(other);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    return 2.0 * common.size() / (first.size() + second.size());
  }

  private static Set<String> pairs(String text) {
    String plain = Question.plain(text);
    return IntStream.range(0, Math.max(0, plain.length() - 1))
        .mapToObj(at -> plain.substring(at, at + 2))
        .collect(Collectors.toSet());
  }
}
