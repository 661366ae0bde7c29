package yixian.petition.report;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Kin;
import yixian.testing.People;
import yixian.testing.Route;

/**
 * 防泄 · Walks every route of the house as whom a report is about, as his colleague and as his
 * superior, each with every right there is: no answer tells of the report, and none counts it.
 */
@HouseTest
class ReportLeakTest {

  /**
   * An open line has no end: one begins with what GET /api/roll-calls/mine tells, the wall's with
   * numbers, kinds and places of issues, never words (WallHttpTest).
   */
  private static final Set<String> ENDLESS =
      Set.of("GET /api/roll-calls/mine/line", "GET /api/wall/line");

  /** Grows with each of our own questions; it is searched by itself below. */
  private static final String AUDIT = "/api/audit";

  /** Boards and counts that take no record. */
  private static final Pattern BOARD = Pattern.compile("^[^{]+/(figures|counts?|board|progress)$");

  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");

  private final String secret = "收受礼金" + UUID.randomUUID();

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping table;

  private ReportTown town;

  @BeforeEach
  void foundATown() {
    town = new ReportTown(road, units, directory, people);
  }

  @Test
  void noRouteTellsOfAReportToWhomItIsAboutNorToHisLine() {
    Map<String, Client> barred =
        Map.of(
            "himself", town.himself().browser(),
            "colleague", town.of(Kin.OWN).browser(),
            "superior", town.of(Kin.PARENT).browser());
    Map<String, Integer> before = new TreeMap<>();
    barred.forEach((who, reader) -> before.put(who, counted(reader)));
    String report = town.onHim(secret);
    Set<String> marks = marks(report);
    assertThat(telling(town.handler.browser(), report, marks))
        .contains("GET " + ReportTown.REPORTS, "GET " + ReportTown.REPORTS + "/{id}");
    barred.forEach(
        (who, reader) -> {
          assertThat(telling(reader, report, marks)).as(who).isEmpty();
          assertThat(counted(reader)).as(who).isEqualTo(before.get(who));
        });
  }

  @Test
  void noSearchAnswersToItsWordsOtherwiseThanToWordsOfNothing() {
    String report = town.onHim(secret);
    List<Route> searches =
        routes("GET").stream()
            .filter(route -> !route.path().contains("{") && !ENDLESS.contains(route.name()))
            .filter(route -> !route.searches().isEmpty() && !route.path().startsWith(AUDIT))
            .toList();
    assertThat(searches)
        .extracting(Route::name)
        .contains("GET /api/issues", "GET /api/petitions", "GET /api/petitions/figures");
    String code =
        ok(town.handler.browser().get(ReportTown.REPORTS + "/" + report)).get("code").asString();
    for (Client reader : List.of(town.himself().browser(), town.of(Kin.PARENT).browser())) {
      for (Route route : searches) {
        for (String mark : List.of(secret, code)) {
          assertThat(searched(reader, route, mark))
              .as(route.name() + " " + mark)
              .isEqualTo(searched(reader, route, "x" + mark.substring(1)));
        }
      }
    }
  }

  /** What a reader is answered who looks for a word by every word that the route takes. */
  private static String searched(Client reader, Route route, String word) {
    String asked =
        route.searches().stream()
            .map(name -> name + "=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
    return still(text(reader.fetch(route.path() + asked).body())).replace(word, "…");
  }

  @Test
  void noFigureOfAnyBoardMovesWithIt() {
    List<Route> boards =
        routes("GET").stream().filter(route -> BOARD.matcher(route.path()).find()).toList();
    assertThat(boards)
        .extracting(Route::name)
        .contains("GET /api/indicators/board", "GET /api/issues/counts");
    Map<String, Client> barred =
        Map.of("himself", town.himself().browser(), "superior", town.of(Kin.PARENT).browser());
    Map<String, String> before = new TreeMap<>();
    barred.forEach((who, reader) -> before.put(who, told(reader, boards)));
    town.onHim(secret);
    barred.forEach(
        (who, reader) -> assertThat(told(reader, boards)).as(who).isEqualTo(before.get(who)));
  }

  private static String told(Client reader, List<Route> routes) {
    return routes.stream()
        .map(route -> route.name() + " " + still(text(reader.fetch(route.path()).body())))
        .collect(Collectors.joining("\n"));
  }

  /** An answer without the moment at which it was given. */
  private static String still(String answer) {
    return MOMENT.matcher(answer).replaceAll("at");
  }

  @Test
  void noDeedOnItIsMoreThanNothingThere() {
    String report = town.onHim(secret);
    Client superior = town.of(Kin.PARENT).browser();
    Map<String, Object> order = Map.of("move", "transfer", "version", 1, "text", "转送");
    for (Route route : routes("POST")) {
      if (route.path().startsWith(ReportTown.REPORTS) && route.namesARecord()) {
        Client.Answer hidden = superior.post(route.with(Map.of("id", report)), order);
        Client.Answer absent = superior.post(route.with(Map.of()), order);
        assertThat(hidden).as(route.name()).isEqualTo(absent);
        assertThat(hidden.status()).isEqualTo(404);
      }
    }
  }

  @Test
  void noSearchOfTheAuditLogShowsItsDeeds() {
    String report = town.onHim(secret);
    ok(town.handler.browser().get(ReportTown.REPORTS + "/" + report));
    ok(town.handler.browser().post("/api/views", Map.of("name", "后来", "query", "light=RED")));
    Client auditor = town.of(Kin.OWN).browser();
    JsonNode found = sealedUntil(auditor, "view.");
    assertThat(found.toString()).doesNotContain(report, "report.");
    assertThat(found.get("total").asInt()).isEqualTo(found.get("items").size());
    assertThat(ok(auditor.get("/api/audit?subject=" + report)).get("total").asInt()).isZero();
    assertThat(ok(auditor.get("/api/audit?action=report.receive")).get("total").asInt()).isZero();
  }

  /** What the handler's account did, once a deed of this kind is sealed. */
  private JsonNode sealedUntil(Client auditor, String deed) {
    for (int tries = 0; tries < 100; tries++) {
      JsonNode found = ok(auditor.get("/api/audit?limit=200&actor=" + town.handler.account()));
      if (found.toString().contains("\"" + deed)) {
        return found;
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("No deed " + deed + " was sealed");
  }

  private Set<String> marks(String report) {
    JsonNode sheet = ok(town.handler.browser().get(ReportTown.REPORTS + "/" + report));
    return Set.of(report, secret, sheet.get("code").asString());
  }

  /** The routes whose answer holds one of the marks, but for an id that a refusal quotes back. */
  private Set<String> telling(Client reader, String report, Set<String> marks) {
    Set<String> telling = new TreeSet<>();
    for (Route route : routes("GET")) {
      if (ENDLESS.contains(route.name())) {
        continue;
      }
      String address = named(route, report);
      String text = text(reader.fetch(address).body()).replace("“" + report + "”", "");
      if (marks.stream().anyMatch(text::contains)) {
        telling.add(route.name());
      }
    }
    return telling;
  }

  /** How many reports, petitions, figures and notices a reader is told of. */
  private static int counted(Client reader) {
    int year = LocalDate.now(Days.ZONE).getYear();
    int figures = 0;
    for (JsonNode figure : ok(reader.get("/api/petitions/figures?year=" + year))) {
      figures += figure.get("count").asInt();
    }
    return figures
        + ok(reader.get(ReportTown.REPORTS)).size()
        + ok(reader.get("/api/petitions")).get("total").asInt()
        + ok(reader.get("/api/notices")).get("total").asInt();
  }

  private List<Route> routes(String method) {
    return Route.all(table).stream().filter(route -> route.method().equals(method)).toList();
  }

  /** Every id in the path is that of the report. */
  private static String named(Route route, String report) {
    return route.path().contains("{") ? route.path().replaceAll("\\{[^}]+}", report) : route.path();
  }

  private static String text(byte[] body) {
    boolean zipped = body.length > 2 && body[0] == 'P' && body[1] == 'K';
    return zipped ? unzipped(body) : new String(body, StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] body) {
    StringBuilder text = new StringBuilder();
    try {
      Path file = Files.createTempFile("answer", ".zip");
      Files.write(file, body);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          byte[] part = zip.getInputStream(entry).readAllBytes();
          text.append(new String(part, StandardCharsets.UTF_8));
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
