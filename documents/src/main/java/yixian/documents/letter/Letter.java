package yixian.documents.letter;

import java.util.List;

/**
 * 函件 · What an official letter says.
 *
 * @param number the issuing number under the title
 * @param to whom it is addressed to, without the colon
 * @param paragraphs the text, a paragraph each
 * @param from the issuing organ, set to the right
 * @param date as it is to be read
 */
public record Letter(
    String title, String number, String to, List<String> paragraphs, String from, String date) {

  public Letter {
    paragraphs = List.copyOf(paragraphs);
  }
}
