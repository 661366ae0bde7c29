package yixian.documents.form;

import static yixian.documents.form.FormField.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 干部任免审批表 · What a form says about one official, whichever kind of file it came in.
 *
 * <p>Every text is kept as written; readings (month, party, grades, trimmed name) are offered by
 * the values themselves. Line breaks are {@code \n}. It holds an ID number, health, family and a
 * photo: take only what the purpose needs. For the same reason its {@code toString} tells nothing.
 *
 * @param cv 简历, to be read by {@link yixian.documents.cv.Cv}
 * @param family used only to check avoidance (回避)
 * @param version of the program that wrote the file
 */
public record OfficialForm(
    PersonName name,
    String sex,
    DateText birth,
    String ethnicity,
    String nativePlace,
    String birthplace,
    PartyText party,
    DateText workStart,
    String health,
    String technicalPost,
    String speciality,
    Education fullTime,
    Education inService,
    Posts posts,
    String cv,
    String rewards,
    AnnualText annualResults,
    String reason,
    List<Relative> family,
    Filing filing,
    String idNumber,
    @Nullable Photo photo,
    String version,
    AgeRules ageRules,
    String politicalStatus) {

  /** A form in which nothing is filled in. */
  public static final OfficialForm EMPTY = of(FormTexts.empty(), List.of(), null);

  public OfficialForm {
    family = List.copyOf(family);
  }

  /** What one field says, as written. */
  public String text(FormField field) {
    return FormTexts.text(this, field);
  }

  /** This form with one field written anew. */
  public OfficialForm with(FormField field, String text) {
    FormTexts texts = FormTexts.of(this);
    texts.put(field, text);
    return of(texts, family, photo);
  }

  public OfficialForm withFamily(List<Relative> changed) {
    return of(FormTexts.of(this), changed, photo);
  }

  public OfficialForm withPhoto(@Nullable Photo changed) {
    return of(FormTexts.of(this), family, changed);
  }

  static OfficialForm of(FormTexts texts, List<Relative> family, @Nullable Photo photo) {
    return new OfficialForm(
        new PersonName(texts.get(NAME)),
        texts.get(SEX),
        texts.date(BIRTH),
        texts.get(ETHNICITY),
        texts.get(NATIVE_PLACE),
        texts.get(BIRTHPLACE),
        new PartyText(texts.get(PARTY)),
        texts.date(WORK_START),
        texts.get(HEALTH),
        texts.get(TECHNICAL_POST),
        texts.get(SPECIALITY),
        new Education(
            texts.get(FULL_TIME_SCHOOLING),
            texts.get(FULL_TIME_DEGREE),
            texts.get(FULL_TIME_SCHOOLING_AT),
            texts.get(FULL_TIME_DEGREE_AT)),
        new Education(
            texts.get(IN_SERVICE_SCHOOLING),
            texts.get(IN_SERVICE_DEGREE),
            texts.get(IN_SERVICE_SCHOOLING_AT),
            texts.get(IN_SERVICE_DEGREE_AT)),
        new Posts(texts.get(PRESENT_POST), texts.get(PROPOSED_POST), texts.get(POST_TO_LEAVE)),
        texts.get(CV),
        texts.get(REWARDS),
        new AnnualText(texts.get(ANNUAL_RESULTS)),
        texts.get(REASON),
        family,
        new Filing(
            texts.get(REPORTING_UNIT),
            texts.date(AGE_DAY),
            texts.date(FILLED_ON),
            texts.get(FILLED_BY)),
        texts.get(ID_NUMBER),
        photo,
        texts.get(VERSION),
        new AgeRules(texts.get(FORMER_AGE_LIMIT), texts.date(REACHES_AGE_ON)),
        texts.get(POLITICAL_STATUS));
  }

  @Override
  public String toString() {
    return "OfficialForm";
  }
}
