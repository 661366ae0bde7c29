package yixian.selection.placing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.directory.profile.Sex;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batch;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.brief.Brief;
import yixian.selection.brief.Briefs;
import yixian.selection.brief.Spread;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.Nominations;
import yixian.selection.preference.Preferences;
import yixian.selection.rule.Barrier;
import yixian.selection.rule.Eligibility;
import yixian.selection.suit.Suits;

/** Sets the board of a batch; each opening of a form for it is noted. */
@Component
class Boards {

  private static final int OLDEST_OF_THE_YOUNG = 35;

  private final Nominations nominations;
  private final Posts posts;
  private final Preferences preferences;
  private final Eligibility eligibility;
  private final Briefs briefs;
  private final Suits suits;
  private final Units units;
  private final Profiles profiles;
  private final Clock clock;

  Boards(
      Nominations nominations,
      Posts posts,
      Preferences preferences,
      Eligibility eligibility,
      Briefs briefs,
      Suits suits,
      Units units,
      Profiles profiles,
      Clock clock) {
    this.nominations = nominations;
    this.posts = posts;
    this.preferences = preferences;
    this.eligibility = eligibility;
    this.briefs = briefs;
    this.suits = suits;
    this.units = units;
    this.profiles = profiles;
    this.clock = clock;
  }

  /** The board by what is asked of the batch today. */
  Board set(Actor actor, Scope scope, Batch batch) {
    return set(actor, scope, batch, briefs.get(batch.id()).brief());
  }

  /** The board by a brief of its own, as a proposal keeps the one it was made by. */
  Board set(Actor actor, Scope scope, Batch batch, Brief brief) {
    List<Nomination> people =
        nominations.list(scope, batch.id()).reversed().stream()
            .filter(each -> each.state().chosen())
            .toList();
    List<Post> offered = posts.list(scope, batch.id());
    Map<UUID, List<Barrier>> barriers = new HashMap<>();
    for (Nomination each : people) {
      barriers.put(
          each.id(), eligibility.check(actor, scope, batch, offered, each.person()).barriers());
    }
    Map<UUID, Profile> known =
        profiles.of(scope, people.stream().map(Nomination::person).toList(), Days.today(clock));
    return new Board(
        people,
        offered,
        preferences.wishes(batch.id(), offered),
        preferences.choices(batch.id(), offered),
        brief,
        units.names(people.stream().map(Nomination::homeUnit).distinct().toList()),
        threeDoor(known),
        kinds(brief, known),
        barriers,
        suits.of(scope, batch, brief, people, offered));
  }

  private static Set<UUID> threeDoor(Map<UUID, Profile> known) {
    return known.entrySet().stream()
        .filter(each -> Boolean.TRUE.equals(each.getValue().threeDoor()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whoever's profile does not say so counts among none. */
  private Map<UUID, Set<Spread>> kinds(Brief brief, Map<UUID, Profile> known) {
    Map<UUID, Set<Spread>> kinds = new HashMap<>();
    known.forEach(
        (person, profile) ->
            kinds.put(
                person,
                brief.spread().stream()
                    .filter(kind -> isOf(kind, profile))
                    .collect(Collectors.toSet())));
    return kinds;
  }

  private boolean isOf(Spread kind, Profile profile) {
    Integer age = profile.age(Days.today(clock));
    return switch (kind) {
      case WOMEN -> profile.sex() == Sex.FEMALE;
      case YOUNG -> age != null && age <= OLDEST_OF_THE_YOUNG;
      case THREE_DOOR -> Boolean.TRUE.equals(profile.threeDoor());
    };
  }
}
