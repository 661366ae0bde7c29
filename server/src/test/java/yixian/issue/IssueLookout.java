package yixian.issue;

import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;
import yixian.testing.Standing;

/** An issue at one place for each unit, dispatched to it, and a saved filter of somebody there. */
class IssueLookout implements Lookout {

  private static final Map<Kin, String> WORDS =
      Map.of(
          Kin.OWN, "甲处井盖松动",
          Kin.CHILD, "乙处路灯熄灭",
          Kin.PARENT, "丙处护栏倾斜",
          Kin.SIBLING, "丁处水管渗漏",
          Kin.ELSEWHERE, "戊处树枝压线");

  final IssueTown town;
  private final People people;
  private final Map<Kin, JsonNode> issues = new EnumMap<>(Kin.class);
  private final Map<Kin, String> units = new EnumMap<>(Kin.class);

  IssueLookout(
      Road road, Units units, Grids grids, Boundaries boundaries, Routes routes, People people) {
    this.town = new IssueTown(road, units, grids, boundaries, routes, people);
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/issues",
        "GET /api/issues/total",
        "GET /api/issues/map",
        "GET /api/issues/counts",
        "GET /api/issues/export.xlsx",
        "GET /api/issues/similar",
        "GET /api/releases",
        "GET /api/whistles",
        "GET /api/supervisions",
        "GET /api/views");
  }

  @Override
  public String role() {
    return "DISPATCHER";
  }

  @Override
  public void place(Family family) {
    Client desk = town.dispatcher().browser();
    for (Kin kin : Kin.values()) {
      JsonNode sheet = town.report(desk, Objects.requireNonNull(WORDS.get(kin)));
      sheet = move(desk, sheet, "dispatch", Map.of("unit", family.unit(kin)));
      sheet = move(desk, sheet, "supervise", Map.of("reason", "请说明进度"));
      issues.put(kin, move(town.clerk(family.unit(kin)).browser(), sheet, "whistle", call()));
      units.put(kin, family.unit(kin).toString());
      Client keeper = people.hire("DISPATCHER", family.unit(kin)).browser();
      ok(keeper.post("/api/views", Map.of("name", "筛选" + kin, "query", "light=RED")));
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String unit = "unit=" + units.get(kin);
    return switch (route) {
      case "GET /api/issues" ->
          lists(reader, kin).anyMatch(answer -> listed(answer, kin) || counted(answer));
      case "GET /api/issues/total" ->
          Stream.of(unit, "q=" + code(kin))
              .map(asked -> reader.get("/api/issues/total?" + asked).text())
              .anyMatch(total -> total.matches(".*\"count\":[1-9].*"));
      case "GET /api/issues/map" -> reader.get("/api/issues/map?" + unit).text().contains(id(kin));
      case "GET /api/issues/counts" ->
          Stream.of("state&" + unit, "light&" + unit, "state&q=" + code(kin))
                  .map(group -> reader.get("/api/issues/counts?group=" + group))
                  .anyMatch(IssueLookout::some)
              || reader
                  .get("/api/issues/counts?group=unit")
                  .text()
                  .contains(Objects.requireNonNull(units.get(kin)));
      case "GET /api/issues/export.xlsx" -> exported(reader, unit).contains(code(kin));
      case "GET /api/issues/similar" ->
          reader
              .get(
                  "/api/issues/similar?longitude=%s&latitude=%s&category=%s"
                      .formatted(town.longitude, town.latitude, IssueTown.POTHOLE))
              .text()
              .contains(id(kin));
      case "GET /api/releases" -> reader.get("/api/releases").text().contains(id(kin));
      case "GET /api/whistles" -> {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        // The town may stand since before midnight.
        String span = "from=" + today.minusDays(1) + "&to=" + today;
        yield Stream.of("", "&caller=" + units.get(kin))
            .map(caller -> reader.get("/api/whistles?" + span + caller).text())
            .anyMatch(answer -> answer.contains(code(kin)));
      }
      case "GET /api/supervisions" -> reader.get("/api/supervisions").text().contains(id(kin));
      case "GET /api/views" -> reader.get("/api/views").text().contains("筛选" + kin);
      default -> throw new AssertionError(route);
    };
  }

  private Map<String, Object> call() {
    Map<String, Object> water = Map.of("unit", town.water, "task", "协助关阀", "days", 2);
    return Map.of("reason", "需要关阀", "calls", List.of(water));
  }

  @Override
  public Set<Kin> expected(String route, Standing standing) {
    return route.equals("GET /api/views") ? Set.of() : standing.reach();
  }

  /** By filter, by number, by words, by deadline, nearby, and what somebody is to do next. */
  private Stream<Client.Answer> lists(Client reader, Kin kin) {
    String unit = "unit=" + units.get(kin);
    String words = Objects.requireNonNull(WORDS.get(kin)).substring(2);
    String place = town.longitude + "," + town.latitude;
    return Stream.of(
            unit,
            "q=" + code(kin),
            unit + "&q=" + words,
            unit + "&sort=DEADLINE",
            unit + "&near=" + place + ",500",
            unit + "&mine=TODO")
        .map(filter -> reader.get("/api/issues?" + filter));
  }

  private boolean listed(Client.Answer answer, Kin kin) {
    return answer.text().contains(id(kin));
  }

  private static boolean counted(Client.Answer answer) {
    return answer.status() == 200 && answer.json().get("total").asInt() > 0;
  }

  private static boolean some(Client.Answer answer) {
    return answer.status() == 200
        && answer.json().valueStream().anyMatch(count -> count.get("count").asInt() > 0);
  }

  private static String exported(Client reader, String filter) {
    HttpResponse<byte[]> answer = reader.fetch("/api/issues/export.xlsx?" + filter);
    return answer.statusCode() == 200 ? text(answer.body()) : "";
  }

  private static String text(byte[] workbook) {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.getCellText(0)).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String id(Kin kin) {
    return Objects.requireNonNull(issues.get(kin)).get("id").asString();
  }

  private String code(Kin kin) {
    return Objects.requireNonNull(issues.get(kin)).get("code").asString();
  }
}
