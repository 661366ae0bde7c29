package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.TornAnswer;

/**
 * 导出 · Sends a workbook while it is being written. Each stretch of rows is read with the rights of
 * that moment: an export under way is cut off when they end, and a part is never taken for the
 * whole.
 */
@Component
public class Exports {

  private static final int MOST_ROWS = 1_000_000;
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Presence presence;
  private final Road road;

  Exports(Presence presence, Road road) {
    this.presence = presence;
    this.road = road;
  }

  /** A workbook under way; without its end it is none. */
  public interface Book<R> {

    void add(List<R> rows) throws IOException;

    void finish() throws IOException;
  }

  /**
   * Some rows.
   *
   * @param next from where the next are read; null where these are the last
   */
  public record Stretch<R, C>(List<R> rows, @Nullable C next) {}

  /** Reads a stretch, inside the road. */
  public interface Reading<R, C> {

    Stretch<R, C> after(Actor now, @Nullable C place);
  }

  /** Sends all rows that the permission shows, under a file name. */
  public <R, C> void send(
      String permission,
      String fileName,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<OutputStream, Book<R>> begin,
      Reading<R, C> reading)
      throws IOException {
    Scope scope = presence.of(request).scope(permission);
    response.setContentType(TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName, StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Book<R> book = begin.apply(response.getOutputStream());
    try {
      fill(book, permission, scope, request, reading);
    } catch (RuntimeException e) {
      if (response.isCommitted()) {
        throw new TornAnswer(fileName + " 导出中断", e);
      }
      response.reset();
      throw e;
    }
    book.finish();
  }

  private <R, C> void fill(
      Book<R> book,
      String permission,
      Scope scope,
      HttpServletRequest request,
      Reading<R, C> reading)
      throws IOException {
    C place = null;
    int rows = 0;
    do {
      Actor now = presence.of(request);
      if (!now.scope(permission).equals(scope)) {
        throw Problem.refused("rights-changed", "导出期间您的权限或数据范围有变化，请重新导出");
      }
      C from = place;
      Stretch<R, C> stretch = road.read(now, permission, () -> reading.after(now, from));
      book.add(stretch.rows());
      rows += stretch.rows().size();
      place = stretch.next();
    } while (place != null && rows < MOST_ROWS);
  }
}
