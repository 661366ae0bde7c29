package yixian.assessment.rating;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.assessment.plan.Panel;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.Plans;
import yixian.assessment.round.Round;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.secondment.placement.Postings;

/**
 * 未评 · Finds who was asked for a word of a round and has not said it. A unit has spoken of an
 * official when anybody spoke for it; a mentor and whoever speaks for a department when he did. A
 * member of the team is asked for one word at least, since nobody works with all.
 */
@Component
public class Silences {

  private final RatingStore store;
  private final Plans plans;
  private final Sheets sheets;
  private final Postings postings;

  Silences(RatingStore store, Plans plans, Sheets sheets, Postings postings) {
    this.store = store;
    this.plans = plans;
    this.sheets = sheets;
    this.postings = postings;
  }

  /** Who has not spoken yet; for a job of the house or whoever keeps the assessment. */
  public Silence of(Round round) {
    Plan plan = plans.get(round.plan());
    List<Sheet> all = sheets.ofRound(round.id());
    Gathering gathering = new Gathering(store.ofRound(round.id()));
    for (Panel panel : Panel.values()) {
      if (plan.asks(round.cadence(), panel)) {
        switch (panel) {
          case HOST -> all.forEach(sheet -> gathering.unit(panel, sheet, sheet.hostUnit()));
          case HOME -> all.forEach(sheet -> gathering.unit(panel, sheet, sheet.homeUnit()));
          case MENTOR -> {
            Map<UUID, Set<UUID>> mentors =
                postings.mentorsOf(all.stream().map(Sheet::placement).toList());
            all.forEach(
                sheet ->
                    gathering.each(
                        panel, sheet, mentors.getOrDefault(sheet.placement(), Set.of())));
          }
          case TEAM -> gathering.team(all);
          case ORGANISATION, COMMUNITY, OPERATIONS ->
              all.forEach(
                  sheet ->
                      gathering.each(panel, sheet, plan.raters().getOrDefault(panel, Set.of())));
        }
      }
    }
    return gathering.silence();
  }

  /** What was found so far. */
  private static final class Gathering {

    /** Who said a word, and of which sheet as what. */
    private record Word(UUID sheet, Panel panel, UUID rater) {}

    private record Part(UUID sheet, Panel panel) {}

    private final Set<Word> said = new HashSet<>();
    private final Set<Part> heard = new HashSet<>();
    private final Map<Panel, Integer> missing = new EnumMap<>(Panel.class);
    private final Set<UUID> units = new HashSet<>();
    private final Set<UUID> people = new HashSet<>();

    Gathering(List<Rating> words) {
      for (Rating word : words) {
        said.add(new Word(word.sheet(), word.panel(), word.rater()));
        heard.add(new Part(word.sheet(), word.panel()));
      }
    }

    void unit(Panel panel, Sheet sheet, UUID unit) {
      if (!heard.contains(new Part(sheet.id(), panel))) {
        missing.merge(panel, 1, Integer::sum);
        units.add(unit);
      }
    }

    void each(Panel panel, Sheet sheet, Set<UUID> raters) {
      List<UUID> silent =
          raters.stream()
              .filter(rater -> !rater.equals(sheet.person()))
              .filter(rater -> !said.contains(new Word(sheet.id(), panel, rater)))
              .toList();
      if (!silent.isEmpty()) {
        missing.merge(panel, 1, Integer::sum);
        people.addAll(silent);
      }
    }

    /** Those of one host are a team; whoever serves alone has nobody to speak of. */
    void team(List<Sheet> all) {
      Map<UUID, Set<UUID>> members = new HashMap<>();
      all.forEach(
          sheet ->
              members.computeIfAbsent(sheet.hostUnit(), _ -> new HashSet<>()).add(sheet.person()));
      Set<UUID> spoke =
          said.stream()
              .filter(each -> each.panel() == Panel.TEAM)
              .map(Word::rater)
              .collect(Collectors.toSet());
      for (Sheet sheet : all) {
        Set<UUID> fellows = members.getOrDefault(sheet.hostUnit(), Set.of());
        if (fellows.size() > 1) {
          if (!heard.contains(new Part(sheet.id(), Panel.TEAM))) {
            missing.merge(Panel.TEAM, 1, Integer::sum);
          }
          if (!spoke.contains(sheet.person())) {
            people.add(sheet.person());
          }
        }
      }
    }

    Silence silence() {
      return new Silence(missing, units, people);
    }
  }
}
