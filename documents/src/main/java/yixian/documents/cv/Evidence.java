package yixian.documents.cv;

import org.jspecify.annotations.Nullable;
import yixian.documents.form.FormField;

/**
 * 依据 · Where in a form something was read.
 *
 * @param line the line inside the field, or null where it has none
 */
public record Evidence(FormField field, @Nullable Integer line, String text) {

  static Evidence of(Line line) {
    return new Evidence(FormField.CV, line.number(), line.text());
  }
}
