package yixian.open311.georeport;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.category.Category;
import yixian.issue.intake.unplaced.Kept;
import yixian.issue.released.ReleaseQuery;
import yixian.issue.released.Released;
import yixian.issue.released.ReleasedIssue;
import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.open311.ApiKey;
import yixian.open311.Arrival;
import yixian.open311.Intake;
import yixian.open311.Service;
import yixian.open311.Services;

/**
 * 查询 · GET requests: what strangers may know of an issue. Words, address and photos are those that
 * a moderator or a rule has passed; before, there is number, class, status, moments and the rough
 * place. Whoever brought an issue is given back what he sent: the words, masked, the exact place
 * and his link.
 */
@Component
class Listing {

  private static final int MOST = 1_000;
  private static final int USUAL_PAGE = 50;
  private static final int LAST_PAGE = 100_000;

  private final Entrance entrance;
  private final Released released;
  private final Numbers numbers;
  private final Services services;
  private final Intake intake;
  private final Clock clock;

  Listing(
      Entrance entrance,
      Released released,
      Numbers numbers,
      Services services,
      Intake intake,
      Clock clock) {
    this.entrance = entrance;
    this.released = released;
    this.numbers = numbers;
    this.services = services;
    this.intake = intake;
    this.clock = clock;
  }

  Sheet list(Ask ask, @Nullable String none) {
    Optional<ApiKey> reader = entrance.reader(ask.params());
    List<String> codes = ask.params().list("service_request_id");
    if (codes.size() > MOST) {
      throw Problem.invalid(new Fault("service_request_id", "一次最多查 " + MOST + " 件", "请分几次查询"));
    }
    List<ReleasedIssue> issues =
        codes.isEmpty() ? released.list(query(ask.params())) : numbers.find(codes, reader);
    return sheet(ask, issues, reader);
  }

  Sheet one(Ask ask, @Nullable String code) {
    Optional<ApiKey> reader = entrance.reader(ask.params());
    return sheet(ask, List.of(numbers.demand(String.valueOf(code), reader)), reader);
  }

  /**
   * A token is handed out only where the place is to be found yet: the number follows. Who asks
   * with a number is given it back.
   */
  Sheet token(Ask ask, @Nullable String token) {
    Optional<Kept> awaited = id(token).flatMap(intake::awaited);
    if (awaited.isPresent() && awaited.get().reason() != null) {
      throw Problem.refused("dropped", "本件未受理：" + awaited.get().reason());
    }
    Optional<ApiKey> reader = entrance.reader(ask.params());
    String code =
        awaited.isPresent()
            ? awaited.get().code()
            : numbers.demand(String.valueOf(token), reader).code();
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    if (code != null) {
      line.put("service_request_id", code);
    }
    line.put("token", token);
    return Sheet.list("service_requests", "request", List.of(line));
  }

  private static Optional<UUID> id(@Nullable String token) {
    try {
      return Optional.of(UUID.fromString(String.valueOf(token)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean extended(Params params) {
    return params
        .find("extensions")
        .map(text -> text.equals("true") || text.equals("1"))
        .orElse(false);
  }

  private ReleaseQuery query(Params params) {
    Optional<Instant> after = Moments.find(params, "updated_after");
    Optional<Instant> before = Moments.find(params, "updated_before");
    boolean byDay =
        params.find("start_date").isPresent()
            || params.find("end_date").isPresent()
            || (after.isEmpty() && before.isEmpty());
    Moments.Span span = byDay ? Moments.span(params, clock.instant()) : null;
    boolean paged = params.find("page").isPresent() || params.find("page_size").isPresent();
    int size = number(params, "page_size", paged ? USUAL_PAGE : MOST, MOST);
    int page = number(params, "page", 1, LAST_PAGE);
    return new ReleaseQuery(
        categories(params),
        null,
        open(params),
        span == null ? null : span.from(),
        span == null ? null : span.to(),
        after.orElse(null),
        before.orElse(null),
        (page - 1) * size,
        size);
  }

  private @Nullable List<UUID> categories(Params params) {
    List<String> codes = params.list("service_code");
    List<UUID> categories = new ArrayList<>();
    for (String code : codes) {
      Category category =
          services.category(code).orElseThrow(() -> Problem.notFound("服务“" + code + "”"));
      categories.add(category.id());
    }
    return codes.isEmpty() ? null : categories;
  }

  private static @Nullable Boolean open(Params params) {
    List<String> wanted =
        params.list("status").stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    for (String each : wanted) {
      if (!each.equals("open") && !each.equals("closed")) {
        throw Problem.invalid(new Fault("status", "没有状态“" + each + "”", "请用 open 或 closed"));
      }
    }
    boolean both = wanted.contains("open") && wanted.contains("closed");
    return wanted.isEmpty() || both ? null : wanted.contains("open");
  }

  private static int number(Params params, String name, int usual, int most) {
    String text = params.find(name).orElse(String.valueOf(usual));
    if (!text.matches("[0-9]{1,6}") || text.matches("0+") || Integer.parseInt(text) > most) {
      throw Problem.invalid(new Fault(name, "“" + text + "”应为 1 至 " + most + " 的整数", "请改正"));
    }
    return Integer.parseInt(text);
  }

  private Sheet sheet(Ask ask, List<ReleasedIssue> issues, Optional<ApiKey> reader) {
    boolean extended = extended(ask.params());
    Map<UUID, Arrival> own =
        reader
            .map(key -> intake.broughtBy(key, issues.stream().map(ReleasedIssue::id).toList()))
            .orElse(Map.of());
    return Sheet.list(
        "service_requests",
        "request",
        issues.stream()
            .map(issue -> line(issue, own.get(issue.id()), media(ask.house(), issue), extended))
            .toList());
  }

  /** Where the photos are that a moderator passed. */
  private static List<String> media(String house, ReleasedIssue issue) {
    return IntStream.range(0, issue.photos())
        .mapToObj(place -> house + "/api/public/released/" + issue.code() + "/photos/" + place)
        .toList();
  }

  private Map<String, @Nullable Object> line(
      ReleasedIssue issue, @Nullable Arrival own, List<String> photos, boolean extended) {
    Optional<Service> service = services.of(issue.category());
    Point place = own == null ? issue.roughPlace() : issue.place();
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("service_request_id", issue.code());
    line.put("status", issue.state().open() ? "open" : "closed");
    line.put("status_notes", issue.state().label());
    line.put("service_name", service.map(Service::name).orElse(null));
    line.put("service_code", service.map(Service::code).orElse(""));
    line.put("description", words(issue, own));
    line.put("agency_responsible", issue.unit());
    line.put("service_notice", service.map(Submission::notice).orElse(null));
    line.put("requested_datetime", Moments.write(issue.reportedAt()));
    line.put("updated_datetime", Moments.write(issue.changedAt()));
    line.put("expected_datetime", Moments.writeOrNull(issue.due()));
    line.put(
        "address", own != null && issue.words() == null ? issue.told().address() : issue.address());
    line.put("address_id", null);
    line.put("zipcode", null);
    line.put("lat", place.latitude());
    line.put("long", place.longitude());
    line.put(
        "media_url",
        photos.stream()
            .findFirst()
            .or(() -> Optional.ofNullable(own).flatMap(each -> each.media().stream().findFirst()))
            .orElse(null));
    if (extended) {
      Map<String, @Nullable Object> more = new LinkedHashMap<>();
      more.put("state", issue.state().name());
      more.put("account_id", own == null ? null : own.account());
      more.put("media_urls", photos);
      line.put("extended_attributes", more);
    }
    return line;
  }

  private static @Nullable String words(ReleasedIssue issue, @Nullable Arrival own) {
    String words = own != null && issue.words() == null ? issue.told().words() : issue.words();
    return words == null ? null : Intake.withoutLinks(words);
  }
}
