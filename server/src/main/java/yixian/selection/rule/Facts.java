package yixian.selection.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.directory.profile.Profile;
import yixian.documents.cv.Career;
import yixian.documents.cv.CareerWords;
import yixian.documents.form.OfficialForm;

/**
 * 事实 · What is known of a person without asking him again: his form, his profile, the pools he is
 * in, where he serves already.
 *
 * @param day as of which age and service are counted: the first of the term
 * @param form null where none is kept, or the reader's scope does not reach it
 * @param reserves names of the reserve pools
 * @param busy where he is placed during the term, in words; null where he is free
 */
record Facts(
    LocalDate today,
    LocalDate day,
    @Nullable OfficialForm form,
    @Nullable Profile profile,
    List<String> reserves,
    @Nullable String busy) {

  Facts {
    reserves = List.copyOf(reserves);
  }

  @Nullable Career career() {
    return form == null ? null : Career.on(day, form, CareerWords.standard());
  }
}
