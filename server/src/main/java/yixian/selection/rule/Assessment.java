package yixian.selection.rule;

import java.util.List;
import java.util.stream.Collectors;

/** 资格核对 · All that the rules of a batch answer about one person. */
public record Assessment(List<Finding> findings, List<Barrier> barriers) {

  /** Nothing was asked. */
  public static final Assessment NOTHING = new Assessment(List.of(), List.of());

  public Assessment {
    findings = List.copyOf(findings);
    barriers = List.copyOf(barriers);
  }

  /** Whether a nomination needs a written reason. */
  public boolean bars() {
    return findings.stream().anyMatch(Finding::bars);
  }

  /** What bars, in one line. */
  public String barring() {
    return findings.stream()
        .filter(Finding::bars)
        .map(Finding::because)
        .collect(Collectors.joining("；"));
  }
}
