package yixian.selection.suit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.kernel.Days;
import yixian.kernel.Point;
import yixian.kernel.Scope;
import yixian.officials.FormFile;
import yixian.officials.Officials;
import yixian.secondment.batch.Batch;
import yixian.secondment.post.Post;
import yixian.selection.brief.Brief;
import yixian.selection.brief.Quality;
import yixian.selection.nomination.Nomination;

/**
 * 人岗相适 · Holds what forms and profiles already know against what posts ask; nothing is typed again.
 * Only what has weight in the brief is looked at, so that no form is opened for nothing.
 *
 * <p>The opening itself is noted where the same people are held against the rules.
 */
@Component
public class Suits {

  private final Officials officials;
  private final Profiles profiles;
  private final Places places;
  private final Clock clock;

  Suits(Officials officials, Profiles profiles, Places places, Clock clock) {
    this.officials = officials;
    this.profiles = profiles;
    this.places = places;
    this.clock = clock;
  }

  /** By nomination and post, in the order of the qualities. */
  public Map<UUID, Map<UUID, List<Suit>>> of(
      Scope scope, Batch batch, Brief brief, List<Nomination> people, List<Post> posts) {
    List<Quality> weighed =
        Arrays.stream(Quality.values())
            .filter(quality -> !quality.ranked() && brief.weight(quality) > 0)
            .toList();
    if (weighed.isEmpty()) {
      return Map.of();
    }
    List<UUID> persons = people.stream().map(Nomination::person).toList();
    LocalDate today = Days.today(clock);
    Map<UUID, Profile> known = profiles.of(scope, persons, today);
    boolean forms = weighed.contains(Quality.STRENGTH) || weighed.contains(Quality.LANGUAGE);
    Map<UUID, FormFile> kept = forms ? officials.latest(scope, persons) : Map.of();
    Map<UUID, Point> located =
        weighed.contains(Quality.TRAVEL) ? places.of(units(people, posts)) : Map.of();
    Map<UUID, Map<UUID, List<Suit>>> suits = new HashMap<>();
    for (Nomination each : people) {
      FormFile file = kept.get(each.person());
      Known person =
          new Known(
              each.homeUnit(),
              known.get(each.person()),
              file == null ? null : file.form(),
              located,
              batch.term().from());
      Map<UUID, List<Suit>> byPost = new HashMap<>();
      for (Post post : posts) {
        byPost.put(post.id(), weighed.stream().map(one -> person.of(one, post)).toList());
      }
      suits.put(each.id(), byPost);
    }
    return suits;
  }

  private static Set<UUID> units(List<Nomination> people, List<Post> posts) {
    return Stream.concat(
            people.stream().map(Nomination::homeUnit), posts.stream().map(Post::hostUnit))
        .collect(Collectors.toSet());
  }
}
