package yixian.documents.form;

import static yixian.documents.form.FormField.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import yixian.documents.Finding;

/** The 33 fields of a .lrm record and what they mean. */
final class LrmRecord {

  static final int FIELDS = 33;

  private static final String SEPARATOR = "\",\"";
  private static final int DEGREES = 9;
  private static final int SCHOOLS = 10;
  private static final int CV_FIELD = 17;
  private static final int FAMILY = 20;

  /** Fields that hold one text, by their number. */
  private static final Map<Integer, FormField> PLAIN =
      Map.ofEntries(
          Map.entry(0, NAME),
          Map.entry(1, SEX),
          Map.entry(2, BIRTH),
          Map.entry(3, ETHNICITY),
          Map.entry(4, NATIVE_PLACE),
          Map.entry(5, PARTY),
          Map.entry(6, HEALTH),
          Map.entry(7, BIRTHPLACE),
          Map.entry(8, WORK_START),
          Map.entry(11, TECHNICAL_POST),
          Map.entry(16, SPECIALITY),
          Map.entry(CV_FIELD, CV),
          Map.entry(18, REWARDS),
          Map.entry(19, ANNUAL_RESULTS),
          Map.entry(25, PRESENT_POST),
          Map.entry(26, PROPOSED_POST),
          Map.entry(27, POST_TO_LEAVE),
          Map.entry(28, REASON),
          Map.entry(29, REPORTING_UNIT),
          Map.entry(30, AGE_DAY),
          Map.entry(31, FILLED_BY),
          Map.entry(32, FILLED_ON));

  private LrmRecord() {}

  static List<String> blank() {
    return fields(OfficialForm.EMPTY);
  }

  /** The fields of a record as they stand in the file; their number tells whether it is one. */
  static List<String> split(String file) {
    String record = file.strip();
    if (record.length() < 2 || !record.startsWith("\"") || !record.endsWith("\"")) {
      return List.of();
    }
    return List.of(record.substring(1, record.length() - 1).split(SEPARATOR, -1));
  }

  /**
   * The record as it stands in the file; quotes that would be read as its own become Chinese ones.
   */
  static String join(List<String> fields, List<Finding> losses) {
    List<String> safe = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      boolean torn = (field + SEPARATOR).indexOf(SEPARATOR) < field.length();
      if (torn) {
        losses.add(new Finding(label(i), field, "英文引号会拆坏 .lrm 记录，已改为中文引号", "改用中文引号“”"));
      }
      safe.add(torn ? field.replace('"', '”') : field);
    }
    return "\"" + String.join(SEPARATOR, safe) + "\"\r\n";
  }

  static OfficialForm form(List<String> fields) {
    FormTexts texts = FormTexts.empty();
    PLAIN.forEach((number, field) -> texts.put(field, fields.get(number)));
    List<String> degrees = pairs(fields.get(DEGREES));
    texts.put(FULL_TIME_SCHOOLING, degrees.get(0));
    texts.put(FULL_TIME_DEGREE, degrees.get(1));
    texts.put(IN_SERVICE_SCHOOLING, degrees.get(2));
    texts.put(IN_SERVICE_DEGREE, degrees.get(3));
    List<String> schools = pairs(fields.get(SCHOOLS));
    texts.put(FULL_TIME_SCHOOLING_AT, schools.get(0));
    texts.put(FULL_TIME_DEGREE_AT, schools.get(1));
    texts.put(IN_SERVICE_SCHOOLING_AT, schools.get(2));
    texts.put(IN_SERVICE_DEGREE_AT, schools.get(3));
    return OfficialForm.of(
        texts, LrmFamily.read(fields.subList(FAMILY, FAMILY + LrmFamily.COLUMNS)), null);
  }

  static List<String> fields(OfficialForm form) {
    List<String> fields = new ArrayList<>(Collections.nCopies(FIELDS, ""));
    PLAIN.forEach((number, field) -> fields.set(number, windows(form.text(field))));
    fields.set(
        DEGREES,
        paired(
            form.fullTime().schooling(),
            form.fullTime().degree(),
            form.inService().schooling(),
            form.inService().degree()));
    fields.set(
        SCHOOLS,
        paired(
            form.fullTime().schoolingAt(),
            form.fullTime().degreeAt(),
            form.inService().schoolingAt(),
            form.inService().degreeAt()));
    List<String> family = LrmFamily.columns(form.family());
    for (int column = 0; column < family.size(); column++) {
      fields.set(FAMILY + column, windows(family.get(column)));
    }
    return fields;
  }

  static String label(int number) {
    FormField plain = PLAIN.get(number);
    if (plain != null) {
      return plain.label();
    }
    return switch (number) {
      case DEGREES -> "学历学位";
      case SCHOOLS -> "毕业院校系及专业";
      default ->
          number >= FAMILY && number < FAMILY + LrmFamily.COLUMNS ? "家庭成员" : "第 " + number + " 字段";
    };
  }

  /** Full-time and in-service, each with its two parts: {@code a#b@c#d}. */
  private static List<String> pairs(String field) {
    String[] halves = field.split("@", 2);
    List<String> pairs = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      String[] parts = at(halves, half).split("#", 2);
      pairs.add(at(parts, 0));
      pairs.add(at(parts, 1));
    }
    return pairs;
  }

  private static String paired(String a, String b, String c, String d) {
    return windows(marksOut(a) + "#" + marksOut(b) + "@" + marksOut(c) + "#" + marksOut(d));
  }

  private static String marksOut(String text) {
    return text.replace('@', '＠').replace('#', '＃');
  }

  private static String windows(String text) {
    return text.replace("\n", "\r\n");
  }

  private static String at(String[] parts, int index) {
    return index < parts.length ? parts[index] : "";
  }
}
