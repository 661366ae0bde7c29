package yixian.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import yixian.kernel.ProblemView;

/** Refusals before a route is found, in the same form as those of the routes. */
final class Refusals {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Refusals() {}

  static void write(HttpServletResponse response, int status, String code, String detail)
      throws IOException {
    String title = HttpStatus.valueOf(status).getReasonPhrase();
    byte[] body =
        JSON.writeValueAsBytes(new ProblemView(status, title, detail, code, List.of(), null, null));
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(body);
  }
}
