package yixian.documents.form;

/**
 * 呈报 · Who handed the form in and when.
 *
 * @param unit 呈报单位
 * @param ageDay the day for which ages are reckoned
 */
public record Filing(String unit, DateText ageDay, DateText filledOn, String filledBy) {}
