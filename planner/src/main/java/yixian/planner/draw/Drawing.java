package yixian.planner.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * 抽签 · The same seed, extra and list always give the same result.
 *
 * <p>Each line gets HMAC-SHA-256 of its text, under the bytes of the seed followed by those of the
 * extra. In each stratum the smallest are drawn, as many as it has places.
 */
public final class Drawing {
  private Drawing() {}

  private record Scored(Line line, byte[] score) {}

  /** The strata by name, with nobody drawn yet. */
  public static List<Stratum> strata(Terms terms) {
    SortedMap<String, Integer> sizes = terms.sizes();
    SortedMap<String, Integer> places = terms.rule().places(sizes);
    return sizes.entrySet().stream()
        .map(
            each ->
                new Stratum(
                    each.getKey(), each.getValue(), places.getOrDefault(each.getKey(), 0), null))
        .toList();
  }

  public static List<Stratum> draw(Terms terms, Seed seed, @Nullable String extra) {
    Mac mac = Text.mac(key(seed, extra));
    SortedMap<String, List<Scored>> byStratum = new TreeMap<>(Text.ORDER);
    for (Line line : terms.list()) {
      if (line.takesPart()) {
        byStratum
            .computeIfAbsent(line.stratum(), _ -> new ArrayList<>())
            .add(new Scored(line, mac.doFinal(Text.utf8(line.text()))));
      }
    }
    return strata(terms).stream()
        .map(each -> drawn(each, byStratum.getOrDefault(each.name(), List.of())))
        .toList();
  }

  private static Stratum drawn(Stratum stratum, List<Scored> lines) {
    List<String> codes =
        lines.stream()
            .sorted(Comparator.comparing(Scored::score, Arrays::compareUnsigned))
            .limit(stratum.places())
            .map(scored -> scored.line().code())
            .toList();
    return new Stratum(stratum.name(), stratum.size(), stratum.places(), codes);
  }

  private static byte[] key(Seed seed, @Nullable String extra) {
    byte[] secret = seed.bytes();
    byte[] open = Text.utf8(extra == null ? "" : extra);
    byte[] key = Arrays.copyOf(secret, secret.length + open.length);
    System.arraycopy(open, 0, key, secret.length, open.length);
    return key;
  }
}
