package yixian.selection.suit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.directory.profile.Degree;
import yixian.directory.profile.Profile;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Point;
import yixian.secondment.post.Post;
import yixian.selection.brief.Quality;

/**
 * 已知 · What the profile and the form tell of a person, held against posts.
 *
 * <p>What is not written down earns nothing and is told as such; nothing is guessed. The place of
 * origin and the family are not looked at: they may bar, they never score.
 *
 * @param places where units lie, as far as it is known
 * @param day as of which service is counted
 */
record Known(
    UUID homeUnit,
    @Nullable Profile profile,
    @Nullable OfficialForm form,
    Map<UUID, Point> places,
    LocalDate day) {

  private static final int FULL = 100;
  private static final double METRES = 1_000;
  private static final double FARTHEST_KILOMETRES = 30;
  private static final int SHORTEST_WORD = 2;

  Suit of(Quality quality, Post post) {
    return switch (quality) {
      case SPECIALITY -> speciality(post.wish().speciality());
      case EXPERIENCE -> experience(post.wish().serviceYears());
      case STRENGTH -> strength(post);
      case LANGUAGE -> language(post.wish().dialect());
      case DEGREE -> degree(post.wish().degree());
      case TRAVEL -> travel(post.hostUnit());
      case WISH, CHOICE -> throw new IllegalArgumentException(quality + " is told by the orders");
    };
  }

  private Suit speciality(@Nullable String asked) {
    if (asked == null) {
      return none(Quality.SPECIALITY, "岗位没有专业要求");
    }
    String own = profile == null ? null : profile.speciality();
    if (own == null) {
      return none(Quality.SPECIALITY, "没有登记本人专业");
    }
    return met(
        Quality.SPECIALITY,
        own.contains(asked) || asked.contains(own),
        "本人专业“" + own + "”，岗位要求“" + asked + "”");
  }

  private Suit experience(@Nullable Integer asked) {
    if (asked == null || asked <= 0) {
      return none(Quality.EXPERIENCE, "岗位没有工龄要求");
    }
    Integer years = profile == null ? null : profile.serviceYears(day);
    if (years == null) {
      return none(Quality.EXPERIENCE, "没有登记参加工作时间");
    }
    int degree = Math.min(FULL, FULL * years / asked);
    return new Suit(Quality.EXPERIENCE, degree, "工作 " + years + " 年，岗位要求 " + asked + " 年");
  }

  private Suit strength(Post post) {
    String duties =
        String.join(
            "，",
            Stream.of(post.title(), post.duties(), post.project(), post.wish().text())
                .flatMap(Stream::ofNullable)
                .toList());
    List<String> found = strengths().stream().filter(duties::contains).toList();
    return found.isEmpty()
        ? none(Quality.STRENGTH, "表上专长没有提到岗位职责")
        : new Suit(Quality.STRENGTH, FULL, "专长“" + String.join("、", found) + "”合于岗位职责");
  }

  private List<String> strengths() {
    return form == null
        ? List.of()
        : Arrays.stream(form.speciality().split("[、，,；;。\\s]+"))
            .map(String::strip)
            .filter(word -> word.length() >= SHORTEST_WORD)
            .distinct()
            .toList();
  }

  private Suit language(@Nullable String asked) {
    if (asked == null) {
      return none(Quality.LANGUAGE, "岗位没有方言要求");
    }
    return met(
        Quality.LANGUAGE,
        form != null && form.speciality().contains(asked),
        "岗位要求会“" + asked + "”，以表上专长所写为准");
  }

  private Suit degree(@Nullable Degree asked) {
    if (asked == null) {
      return none(Quality.DEGREE, "岗位没有学历要求");
    }
    Degree own = profile == null ? null : profile.degree();
    if (own == null) {
      return none(Quality.DEGREE, "没有登记学历");
    }
    return met(Quality.DEGREE, own.reaches(asked), "学历" + own.label() + "，岗位要求" + asked.label());
  }

  private Suit travel(UUID host) {
    Point from = places.get(homeUnit);
    Point to = places.get(host);
    if (from == null || to == null) {
      return none(Quality.TRAVEL, "本单位或接收单位没有登记所在区划，不计路程");
    }
    double kilometres = from.metresTo(to) / METRES;
    int degree = (int) Math.max(0, Math.round(FULL * (1 - kilometres / FARTHEST_KILOMETRES)));
    return new Suit(Quality.TRAVEL, degree, "本单位与接收单位相距约 " + Math.round(kilometres) + " 公里");
  }

  private static Suit met(Quality quality, boolean met, String because) {
    return new Suit(quality, met ? FULL : 0, because);
  }

  private static Suit none(Quality quality, String because) {
    return new Suit(quality, 0, because);
  }
}
