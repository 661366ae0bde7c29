package yixian.feedback.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.feedback.Kind;
import yixian.feedback.letter.Letter.Group;
import yixian.feedback.letter.Letter.Line;
import yixian.feedback.rule.RuleSet;
import yixian.kernel.Days;
import yixian.kernel.FeedbackSource;
import yixian.kernel.FeedbackSource.Matter;
import yixian.kernel.FeedbackSource.Month;
import yixian.kernel.FeedbackSource.Served;
import yixian.kernel.FeedbackSource.Told;
import yixian.kernel.Scope;
import yixian.secondment.placement.PlacementState;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 拟稿 · Writes all letters of a month from records, for a house that sees everything. The same
 * records give the same letters.
 */
@Component
public class Composer {

  private final ObjectProvider<FeedbackSource> sources;
  private final Ledger ledger;
  private final Postings postings;
  private final Wording wording;
  private final People people;
  private final Units units;

  Composer(
      ObjectProvider<FeedbackSource> sources,
      Ledger ledger,
      Postings postings,
      Wording wording,
      People people,
      Units units) {
    this.sources = sources;
    this.ledger = ledger;
    this.postings = postings;
    this.wording = wording;
    this.people = people;
    this.units = units;
  }

  /** All that is known of a month, for every letter of it. */
  private record Known(
      YearMonth month,
      RuleSet rules,
      List<Posting> served,
      Map<UUID, List<Told>> told,
      Map<UUID, List<Line>> work,
      Map<UUID, String> names,
      Map<UUID, String> posts) {

    String post(Posting posting) {
      return Objects.requireNonNull(posts.get(posting.post()));
    }

    List<Told> of(Posting posting) {
      return told.getOrDefault(posting.id(), List.of());
    }

    String name(Posting posting) {
      return Objects.requireNonNull(names.get(posting.person()));
    }
  }

  /** Every letter of the month; none to whoever has nobody in it. */
  public Map<Addressee, Letter> compose(YearMonth month, RuleSet rules, Instant now) {
    LocalDate from = month.atDay(1);
    LocalDate end = end(month, now);
    List<Posting> served = postings.during(Scope.EVERYTHING, from, end);
    Map<Addressee, Letter> letters = new LinkedHashMap<>();
    if (served.isEmpty()) {
      return letters;
    }
    Known known = known(month, rules, served, new Month(from, end, now));
    by(served, Posting::homeUnit)
        .forEach((unit, own) -> letters.put(new Addressee(Kind.HOME, unit), home(known, own)));
    by(served, Posting::hostUnit)
        .forEach((unit, own) -> letters.put(new Addressee(Kind.HOST, unit), host(known, own)));
    Letter counts = department(known);
    rules.departments().forEach((kind, unit) -> letters.put(new Addressee(kind, unit), counts));
    return letters;
  }

  /** The day after the last that is told of: a month that runs is told of up to today. */
  public static LocalDate end(YearMonth month, Instant now) {
    LocalDate end = month.plusMonths(1).atDay(1);
    LocalDate tomorrow = Days.of(now).plusDays(1);
    return tomorrow.isBefore(end) ? tomorrow : end;
  }

  private Known known(YearMonth month, RuleSet rules, List<Posting> served, Month days) {
    List<Served> asked =
        served.stream()
            .map(each -> new Served(each.id(), each.person(), each.homeUnit(), each.hostUnit()))
            .toList();
    Set<UUID> serving =
        served.stream()
            .filter(each -> each.state() == PlacementState.SERVING)
            .map(Posting::id)
            .collect(Collectors.toSet());
    Map<UUID, List<Told>> told =
        sources.stream()
            .flatMap(source -> source.told(asked, days).stream())
            .filter(each -> !each.matter().open() || serving.contains(each.placement()))
            .collect(Collectors.groupingBy(Told::placement));
    Set<UUID> persons = served.stream().map(Posting::person).collect(Collectors.toSet());
    return new Known(
        month,
        rules,
        served,
        told,
        ledger.lines(rules.indicators(), persons, days.from(), days.end(), days.now()),
        people.names(persons),
        wording.posts(served));
  }

  private static Map<UUID, List<Posting>> by(List<Posting> served, Function<Posting, UUID> unit) {
    return served.stream()
        .collect(Collectors.groupingBy(unit, LinkedHashMap::new, Collectors.toList()));
  }

  // ------------------------------------------------------------------ units

  private Letter home(Known known, List<Posting> own) {
    return new Letter(
        wording.title(known.month()),
        wording.opening(Kind.HOME, known.month(), own.size()),
        sorted(known, own)
            .map(
                each ->
                    new Group(
                        each.id().toString(),
                        known.name(each),
                        wording.atHost(each, known.post(each)),
                        personal(known, Kind.HOME, each)))
            .toList(),
        known.rules().home().closing());
  }

  private Letter host(Known known, List<Posting> own) {
    List<Group> groups = new ArrayList<>();
    List<Line> open = open(known, own);
    if (!open.isEmpty()) {
      groups.add(new Group("open", "请贵单位办理", "", open));
    }
    sorted(known, own)
        .map(
            each ->
                new Group(
                    each.id().toString(),
                    known.name(each),
                    wording.fromHome(each, known.post(each)),
                    personal(known, Kind.HOST, each)))
        .forEach(groups::add);
    return new Letter(
        wording.title(known.month()),
        wording.opening(Kind.HOST, known.month(), own.size()),
        groups,
        known.rules().host().closing());
  }

  private static Stream<Posting> sorted(Known known, List<Posting> own) {
    return own.stream().sorted(Comparator.comparing(known::name).thenComparing(Posting::id));
  }

  private static List<Line> personal(Known known, Kind kind, Posting posting) {
    List<Line> lines = new ArrayList<>();
    for (Matter matter : known.rules().share(kind).matters()) {
      if (matter == Matter.WORK) {
        lines.addAll(known.work().getOrDefault(posting.person(), List.of()));
      } else if (!matter.open()) {
        known.of(posting).stream()
            .filter(told -> told.matter() == matter)
            .forEach(
                told ->
                    lines.add(line(matter, posting.id().toString(), told.words(), told.records())));
      }
    }
    return lines;
  }

  /** What waits for the host unit, each matter once, with whose it is. */
  private static List<Line> open(Known known, List<Posting> own) {
    List<Line> lines = new ArrayList<>();
    for (Matter matter : known.rules().host().matters()) {
      if (matter.open()) {
        List<UUID> records = new ArrayList<>();
        List<String> whose = new ArrayList<>();
        sorted(known, own)
            .forEach(
                each ->
                    known.of(each).stream()
                        .filter(told -> told.matter() == matter)
                        .forEach(
                            told -> {
                              records.addAll(told.records());
                              whose.add(
                                  known.name(each)
                                      + (told.words().isEmpty() ? "" : "（" + told.words() + "）"));
                            }));
        if (!records.isEmpty()) {
          lines.add(line(matter, "open", String.join("、", whose), records));
        }
      }
    }
    return lines;
  }

  // ------------------------------------------------------------------ departments

  /**
   * Counts by host unit. What weighs on somebody is counted for the district only: of a unit with
   * one official a count would name him.
   */
  private Letter department(Known known) {
    List<Group> groups = new ArrayList<>();
    Map<UUID, List<Posting>> hosts = by(known.served(), Posting::hostUnit);
    long homes = known.served().stream().map(Posting::homeUnit).distinct().count();
    groups.add(
        new Group(
            "all",
            "全区合计",
            "在岗 %d 人，派出单位 %d 个，接收单位 %d 个".formatted(people(known.served()), homes, hosts.size()),
            counts(known, known.served(), "all", true)));
    Map<UUID, String> names = units.names(hosts.keySet());
    hosts.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<UUID, List<Posting>> each) -> names.getOrDefault(each.getKey(), ""))
                .thenComparing(Map.Entry::getKey))
        .forEach(
            each ->
                groups.add(
                    new Group(
                        each.getKey().toString(),
                        names.getOrDefault(each.getKey(), ""),
                        "在岗 " + people(each.getValue()) + " 人",
                        counts(known, each.getValue(), each.getKey().toString(), false))));
    return new Letter(
        wording.title(known.month()),
        wording.opening(Kind.ORGANISATION, known.month(), people(known.served())),
        groups,
        known.rules().department().closing());
  }

  private static int people(List<Posting> served) {
    return new HashSet<>(served.stream().map(Posting::person).toList()).size();
  }

  private static List<Line> counts(
      Known known, List<Posting> served, String key, boolean district) {
    Map<Matter, List<UUID>> records = new EnumMap<>(Matter.class);
    for (Posting posting : served) {
      for (Told told : known.of(posting)) {
        records.computeIfAbsent(told.matter(), _ -> new ArrayList<>()).addAll(told.records());
      }
    }
    return known.rules().department().matters().stream()
        .filter(matter -> records.containsKey(matter))
        .filter(matter -> district || !matter.weighs())
        .map(matter -> line(matter, key, "", Objects.requireNonNull(records.get(matter))))
        .toList();
  }

  private static Line line(Matter matter, String key, String words, List<UUID> records) {
    return new Line(
        matter.name() + "-" + key,
        matter,
        matter.label(),
        Integer.toString(records.size()),
        matter.unit(),
        words,
        matter.definition(),
        null,
        null,
        records);
  }
}
