package yixian.documents;

import java.util.List;

/**
 * What came of reading a document: the whole value with what is doubtful in it, or a refusal with
 * its reasons.
 *
 * <p>A refusal has at least one finding, so that nobody is sent away without a mend.
 */
public sealed interface Reading<T> {

  List<Finding> findings();

  /** The document was read; the findings do not hinder its use. */
  record Whole<T>(T value, List<Finding> findings) implements Reading<T> {
    public Whole {
      findings = List.copyOf(findings);
    }
  }

  /** The document could not be read. */
  record Refused<T>(List<Finding> findings) implements Reading<T> {
    public Refused {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("A refusal says why. Maybe a finding was forgotten.");
      }
    }
  }

  static <T> Reading<T> refused(Finding finding) {
    return new Refused<>(List.of(finding));
  }
}
