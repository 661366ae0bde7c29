package yixian.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 口径设置 · Which denominators 满意率 and 立案率 use; the choice is shown beside each figure. */
@Component
class IndicatorSettings {

  private final FormulaStore formulas;
  private final SettingsStore settings;
  private final Audit audit;

  IndicatorSettings(FormulaStore formulas, SettingsStore settings, Audit audit) {
    this.formulas = formulas;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * What shall be different; what is left out stays.
   *
   * @param version of the settings seen; the refusal tells who was faster
   * @param denominatorOf of 满意率: ALL, RATED or CALLED_BACK
   * @param filingDenominatorOf of 立案率: ALL or DECIDED
   */
  record Wish(int version, @Nullable String denominatorOf, @Nullable String filingDenominatorOf) {}

  /** Changes the denominators from now on; snapshots keep the ones they were taken with. */
  void set(Actor actor, Wish wish) {
    Map<String, List<FormulaStore.Choice>> choices = formulas.choices();
    choose("SATISFACTION", "denominatorOf", wish.denominatorOf(), choices);
    choose("FILING", "filingDenominatorOf", wish.filingDenominatorOf(), choices);
    settings.turn(actor, wish.version());
    audit.note(actor, "indicator.settings", "settings", "indicator", Map.of("to", wish));
  }

  int version() {
    return settings.version();
  }

  private void choose(
      String indicator,
      String field,
      @Nullable String variant,
      Map<String, List<FormulaStore.Choice>> choices) {
    if (variant == null) {
      return;
    }
    List<FormulaStore.Choice> allowed = choices.getOrDefault(indicator, List.of());
    if (allowed.stream().noneMatch(choice -> choice.code().equals(variant))) {
      throw Problem.invalid(
          new Fault(
              field,
              "没有“" + variant + "”这种口径",
              "请从 "
                  + String.join("、", allowed.stream().map(FormulaStore.Choice::code).toList())
                  + " 中选择"));
    }
    formulas.choose(indicator, variant);
  }
}
