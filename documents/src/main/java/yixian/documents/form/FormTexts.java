package yixian.documents.form;

import java.util.EnumMap;
import java.util.Map;

/** The form field by field as text, which is what the files know. */
record FormTexts(Map<FormField, String> texts) {

  FormTexts {
    texts = new EnumMap<>(texts);
  }

  static FormTexts empty() {
    return new FormTexts(new EnumMap<>(FormField.class));
  }

  static FormTexts of(OfficialForm form) {
    FormTexts texts = empty();
    for (FormField field : FormField.values()) {
      texts.texts.put(field, text(form, field));
    }
    return texts;
  }

  void put(FormField field, String text) {
    texts.put(field, clean(text));
  }

  /** Text with line breaks as {@code \n} and without other control characters. */
  static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }

  String get(FormField field) {
    return texts.getOrDefault(field, "");
  }

  DateText date(FormField field) {
    return new DateText(get(field));
  }

  static String text(OfficialForm form, FormField field) {
    return switch (field) {
      case NAME -> form.name().written();
      case SEX -> form.sex();
      case BIRTH -> form.birth().written();
      case ETHNICITY -> form.ethnicity();
      case NATIVE_PLACE -> form.nativePlace();
      case BIRTHPLACE -> form.birthplace();
      case PARTY -> form.party().written();
      case WORK_START -> form.workStart().written();
      case HEALTH -> form.health();
      case TECHNICAL_POST -> form.technicalPost();
      case SPECIALITY -> form.speciality();
      case FULL_TIME_SCHOOLING -> form.fullTime().schooling();
      case FULL_TIME_DEGREE -> form.fullTime().degree();
      case FULL_TIME_SCHOOLING_AT -> form.fullTime().schoolingAt();
      case FULL_TIME_DEGREE_AT -> form.fullTime().degreeAt();
      case IN_SERVICE_SCHOOLING -> form.inService().schooling();
      case IN_SERVICE_DEGREE -> form.inService().degree();
      case IN_SERVICE_SCHOOLING_AT -> form.inService().schoolingAt();
      case IN_SERVICE_DEGREE_AT -> form.inService().degreeAt();
      case PRESENT_POST -> form.posts().present();
      case PROPOSED_POST -> form.posts().proposed();
      case POST_TO_LEAVE -> form.posts().toLeave();
      case CV -> form.cv();
      case REWARDS -> form.rewards();
      case ANNUAL_RESULTS -> form.annualResults().written();
      case REASON -> form.reason();
      case REPORTING_UNIT -> form.filing().unit();
      case AGE_DAY -> form.filing().ageDay().written();
      case FILLED_ON -> form.filing().filledOn().written();
      case FILLED_BY -> form.filing().filledBy();
      case ID_NUMBER -> form.idNumber();
      case VERSION -> form.version();
      case FORMER_AGE_LIMIT -> form.ageRules().formerLimit();
      case REACHES_AGE_ON -> form.ageRules().reachedOn().written();
      case POLITICAL_STATUS -> form.politicalStatus();
    };
  }
}
