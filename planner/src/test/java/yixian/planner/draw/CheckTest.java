package yixian.planner.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yixian.planner.draw.Rule.Spread;

/** Whatever somebody changes in a published draw is found, and named. */
class CheckTest {
  private static final Seed SEED = new Seed("ab".repeat(32));
  private static final Seed OTHER = new Seed("cd".repeat(32));
  private static final Rule RULE = new Rule(Spread.PROPORTIONAL, 6);

  private final List<Line> lines = new ArrayList<>();
  private final Terms terms;
  private final DrawFile sound;
  private final DrawFile before;

  CheckTest() {
    for (int at = 0; at < 30; at++) {
      lines.add(Line.of("c%02d".formatted(at), at % 3 == 0 ? "城管局" : "住建局"));
    }
    terms = Terms.sorted(RULE, null, lines);
    sound = file(terms, SEED, Drawing.draw(terms, SEED, null));
    before = file(terms, null, Drawing.strata(terms));
  }

  private DrawFile file(Terms with, @Nullable Seed seed, List<Stratum> strata) {
    return new DrawFile(
        "CQ2026-001",
        "回头看抽样",
        with,
        terms.sha256(),
        SEED.commitment(),
        "2026-06-01T00:00:00Z",
        seed == null ? null : seed.hex(),
        null,
        null,
        strata);
  }

  private List<String> told(DrawFile file) {
    return Check.of(file).stream().map(Fault::toString).toList();
  }

  private List<Fault.Kind> kinds(DrawFile file) {
    return Check.of(file).stream().map(Fault::kind).distinct().toList();
  }

  private List<Stratum> with(int at, List<String> drawn) {
    List<Stratum> strata = new ArrayList<>(sound.strata());
    Stratum old = strata.get(at);
    strata.set(at, new Stratum(old.name(), old.size(), old.places(), drawn));
    return strata;
  }

  private List<String> drawn(int at) {
    return new ArrayList<>(Objects.requireNonNull(sound.strata().get(at).drawn()));
  }

  @Test
  void findsNothingInASoundFileBeforeAndAfter() {
    assertThat(Check.of(sound)).isEmpty();
    assertThat(Check.of(before)).isEmpty();
    assertThat(Check.against(sound, before)).isEmpty();
  }

  @Test
  void findsAnotherSeed() {
    DrawFile forged = file(terms, OTHER, Drawing.draw(terms, OTHER, null));
    assertThat(kinds(forged)).containsExactly(Fault.Kind.SEED);
    assertThat(told(forged).getFirst()).startsWith("$.seed：").contains("种子被换过");
  }

  @Test
  void findsALineThatWasLeftOutAndNamesItByTheEarlierFile() {
    List<Line> fewer = lines.stream().filter(line -> !line.code().equals("c07")).toList();
    Terms less = Terms.sorted(RULE, null, fewer);
    DrawFile forged = file(less, SEED, Drawing.draw(less, SEED, null));
    assertThat(kinds(forged)).containsExactly(Fault.Kind.LIST);
    assertThat(Check.against(forged, before))
        .extracting(Fault::what)
        .containsExactly("少了 c07（住建局）");
  }

  @Test
  void findsALineThatWasAddedMovedOrTakenOut() {
    List<Line> changed = new ArrayList<>(lines);
    changed.set(1, Line.of("c01", "城管局"));
    changed.set(2, new Line("c02", "住建局", "上轮已抽中"));
    changed.add(Line.of("c99", "住建局"));
    DrawFile forged = file(Terms.sorted(RULE, null, changed), SEED, sound.strata());
    assertThat(Check.against(forged, before))
        .extracting(Fault::what)
        .containsExactly("c01 从“住建局”移到了“城管局”", "c02 原为“参加”，现为“不参加（上轮已抽中）”", "多了 c99（住建局）");
  }

  @Test
  void findsAListOutOfOrder() {
    List<Line> moved = new ArrayList<>(lines);
    Collections.swap(moved, 4, 5);
    DrawFile forged = file(new Terms(RULE, null, moved), SEED, sound.strata());
    assertThat(told(forged)).containsExactly("$.list[5]：代号 c04 应排在 c05 之前，名单的次序被动过");
  }

  @Test
  void findsWhoShouldBeInTheResultAndWhoShouldNot() {
    List<String> drawn = drawn(0);
    String pushed = drawn.set(0, "c29");
    assertThat(told(file(terms, SEED, with(0, drawn))))
        .satisfiesExactly(
            told -> assertThat(told).endsWith("应当抽中 " + pushed + "，结果里没有"),
            told -> assertThat(told).endsWith("不应抽中 c29，却在结果里"));
  }

  @Test
  void findsAResultInAnotherOrder() {
    List<String> drawn = drawn(0);
    Collections.reverse(drawn);
    assertThat(told(file(terms, SEED, with(0, drawn))).getFirst()).contains("先后应为");
  }

  @Test
  void findsPlacesOfAStratumThatDoNotFollowTheRule() {
    Stratum old = sound.strata().getFirst();
    List<Stratum> strata = new ArrayList<>(sound.strata());
    strata.set(0, new Stratum(old.name(), old.size(), old.places() + 1, old.drawn()));
    assertThat(kinds(file(terms, SEED, strata))).containsExactly(Fault.Kind.STRATA);
    strata.set(0, new Stratum(old.name(), old.size() - 1, old.places(), old.drawn()));
    assertThat(told(file(terms, SEED, strata)).getFirst()).contains("名单上是 " + old.size() + " 个");
    strata.removeFirst();
    assertThat(told(file(terms, SEED, strata)).getFirst()).contains("缺少“" + old.name() + "”层");
  }

  @Test
  void findsARuleThatWasChangedAfterwards() {
    Terms more = Terms.sorted(new Rule(Spread.PROPORTIONAL, 7), null, lines);
    DrawFile forged = file(more, SEED, Drawing.draw(more, SEED, null));
    assertThat(kinds(forged)).containsExactly(Fault.Kind.LIST);
    assertThat(Check.against(forged, before)).extracting(Fault::where).contains("$.rule");
  }

  @Test
  void findsAWholeForgeryByTheEarlierFileOnly() {
    DrawFile forged =
        new DrawFile(
            sound.number(),
            sound.purpose(),
            terms,
            terms.sha256(),
            OTHER.commitment(),
            sound.committedAt(),
            OTHER.hex(),
            null,
            null,
            Drawing.draw(terms, OTHER, null));
    assertThat(Check.of(forged)).isEmpty();
    assertThat(Check.against(forged, before))
        .extracting(Fault::where)
        .containsExactly("$.commitment");
  }
}
