package yixian.access;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * An answer as it was written down to be kept; the browser is sent the same text, so that it is not
 * written twice.
 */
record Written(Object answer, String text) {

  private static final String NAME = Written.class.getName();

  /** Holds it for the rest of the request, if there is one. */
  void hold() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(NAME, this, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /** The text of this very answer, where the request under way wrote it down. */
  @SuppressWarnings("ReferenceEquality") // another answer that is equal was not written down
  static Optional<String> text(Object answer) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request != null
            && request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Written last
            && last.answer() == answer
        ? Optional.of(last.text())
        : Optional.empty();
  }
}
