package yixian.open311.georeport;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 请求 · One request as it came in, without the web around it.
 *
 * @param house where the house is reached, for the links it gives
 * @param intent the header {@code Idempotency-Key}
 * @param address whose network address
 */
record Ask(
    String method,
    Target target,
    Params params,
    List<Upload> uploads,
    @Nullable String intent,
    String address,
    String house) {

  /** A file in the form. */
  record Upload(String name, long bytes, Content content) {}

  /** Opens the content of a file. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }
}
