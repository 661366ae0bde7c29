package yixian.zoning.trait;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * 特征 · What a unit works on, and how its party life looks, in a few words each.
 *
 * @param version 0 where nothing was entered yet
 */
public record Trait(UUID unit, List<String> business, List<String> party, int version) {

  public Trait {
    business = List.copyOf(business);
    party = List.copyOf(party);
  }

  static Trait unknown(UUID unit) {
    return new Trait(unit, List.of(), List.of(), 0);
  }

  /**
   * 关联度 · From 0 to 100: of all words that either has, how many both have; business and party life
   * weighed by the share.
   */
  public int likeness(Trait other, int businessShare) {
    double business = shared(this.business, other.business);
    double party = shared(this.party, other.party);
    return (int) Math.round(businessShare * business + (100 - businessShare) * party);
  }

  private static double shared(List<String> some, List<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    long both = some.stream().filter(others::contains).count();
    return all.isEmpty() ? 0 : (double) both / all.size();
  }
}
