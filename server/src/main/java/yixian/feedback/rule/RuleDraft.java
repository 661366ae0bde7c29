package yixian.feedback.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.FeedbackSource.Matter;

/** 规则草案 · What shall be in force from a day on. */
public record RuleDraft(
    @Nullable LocalDate inForce,
    int day,
    @Nullable ShareDraft home,
    @Nullable ShareDraft host,
    @Nullable ShareDraft department,
    @Nullable List<String> indicators,
    @Nullable UUID organisation,
    @Nullable UUID community,
    @Nullable UUID operations,
    int keepMonths,
    @Nullable String because) {

  /** 一类 · What one kind of addressee shall get. */
  public record ShareDraft(
      @Nullable List<Matter> matters, int answerDays, @Nullable String closing) {}
}
