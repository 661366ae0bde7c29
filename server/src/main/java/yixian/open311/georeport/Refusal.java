package yixian.open311.georeport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 拒绝 · A refusal as the protocol writes it: one entry for each fault, with its field in the words
 * of the protocol.
 */
final class Refusal {

  private static final Map<String, String> FIELDS =
      Map.of(
          "longitude", "lat, long",
          "latitude", "lat, long",
          "summary", "description",
          "caller.name", "first_name, last_name",
          "caller.phone", "phone",
          "address", "address_string",
          "category", "service_code",
          "photos", "media",
          "file", "media");

  private Refusal() {}

  static Reply of(Format format, Problem problem) {
    int status = problem.kind() == Problem.Kind.UNAUTHENTICATED ? 403 : problem.kind().status();
    List<Map<String, Object>> errors =
        problem.faults().isEmpty()
            ? List.of(error(status, problem.detail()))
            : problem.faults().stream().map(fault -> error(status, words(fault))).toList();
    return Reply.of(status, format, Sheet.list("errors", "error", errors));
  }

  static Reply of(Format format, int status, String words) {
    return Reply.of(status, format, Sheet.list("errors", "error", List.of(error(status, words))));
  }

  private static Map<String, Object> error(int status, String words) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", status);
    error.put("description", words);
    return error;
  }

  private static String words(Fault fault) {
    return field(fault.field()) + "：" + fault.message() + "；" + fault.mend();
  }

  private static String field(String field) {
    return field.startsWith("answers.")
        ? "attribute[" + field.substring("answers.".length()) + "]"
        : FIELDS.getOrDefault(field, field);
  }
}
