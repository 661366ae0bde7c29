package yixian.documents.form;

/**
 * 姓名 · A name as the form writes it, which may hold blanks that only pad it to the width of three
 * characters.
 *
 * <p>The written form is kept, because the file must go back as it came. People are found and
 * compared by the trimmed one: blanks between Chinese characters are padding, blanks between
 * letters are part of the name.
 */
public record PersonName(String written) {

  private static final String BLANK = "[\\s\\u00A0\\u3000]";
  private static final String BETWEEN_HAN = "(?<=\\p{IsHan})" + BLANK + "+(?=\\p{IsHan})";

  /** The name without padding. */
  public String trimmed() {
    return written.replaceAll(BETWEEN_HAN, "").replaceAll(BLANK + "+", " ").strip();
  }
}
