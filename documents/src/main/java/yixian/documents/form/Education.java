package yixian.documents.form;

/**
 * 学历学位 · One of the two educations of the form: full-time before work, or in service beside it.
 *
 * @param schooling 学历, such as 大学
 * @param degree 学位, such as 管理学学士
 * @param schoolingAt where the schooling was finished: school, department, subject
 * @param degreeAt where the degree was taken
 */
public record Education(String schooling, String degree, String schoolingAt, String degreeAt) {

  public static final Education NONE = new Education("", "", "", "");
}
