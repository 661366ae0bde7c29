package yixian.documents.form;

/**
 * 家庭成员 · A member of the family as the form lists him, used only to check avoidance (回避), never for
 * scoring.
 *
 * @param title what he is to the official, such as 妻子
 * @param work unit and post
 */
public record Relative(
    String title, PersonName name, DateText birth, String politicalStatus, String work) {

  public static Relative of(String title, String name, String birth, String status, String work) {
    return new Relative(title, new PersonName(name), new DateText(birth), status, work);
  }

  boolean isBlank() {
    return (title + name.written() + birth.written() + politicalStatus + work).isBlank();
  }
}
