package yixian.open311.georeport;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.released.Released;
import yixian.issue.released.ReleasedStep;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.open311.ApiKey;
import yixian.open311.Arrival;
import yixian.open311.Intake;

/**
 * 进展 · The extension for updates: what happened to released issues, and what a neighbour adds to
 * those that it brought.
 *
 * <p>Strangers read the names of the steps. Whoever brought an issue also reads what was written to
 * the resident.
 */
@Component
class Updates {

  private static final int MOST = 1_000;

  private final Entrance entrance;
  private final Released released;
  private final Intake intake;
  private final Pace pace;
  private final Clock clock;

  Updates(Entrance entrance, Released released, Intake intake, Pace pace, Clock clock) {
    this.entrance = entrance;
    this.released = released;
    this.intake = intake;
    this.pace = pace;
    this.clock = clock;
  }

  Sheet list(Ask ask, @Nullable String none) {
    Optional<ApiKey> reader = entrance.reader(ask.params());
    Moments.Span span = Moments.span(ask.params(), clock.instant());
    List<ReleasedStep> steps =
        released.steps(
            ask.params().find("service_request_id").orElse(null), span.from(), span.to(), MOST);
    Map<UUID, Arrival> own =
        reader
            .map(
                key ->
                    intake.broughtBy(
                        key, steps.stream().map(ReleasedStep::issue).distinct().toList()))
            .orElse(Map.of());
    return sheet(steps.stream().map(step -> line(step, own.containsKey(step.issue()))).toList());
  }

  private static Map<String, @Nullable Object> line(ReleasedStep step, boolean own) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("update_id", step.code() + "-" + step.seq());
    line.put("service_request_id", step.code());
    line.put("status", step.state().open() ? "open" : "closed");
    line.put("updated_datetime", Moments.write(step.at()));
    line.put(
        "description",
        own && step.reason() != null ? step.words() + "：" + step.reason() : step.words());
    line.put("media_url", null);
    return line;
  }

  Sheet add(Ask ask) {
    ApiKey key = entrance.writer(ask.params());
    pace.report(key.id().toString());
    String code = demand(ask, "service_request_id");
    String text = demand(ask, "description");
    UUID issue =
        intake.numbered(key, List.of(code)).stream()
            .findFirst()
            .orElseThrow(() -> Problem.notFound("由本密钥送来的编号“" + code + "”的事件"));
    UUID said =
        intake.add(Actor.citizen(ask.address()), key, entrance.intent(ask, key), issue, text);
    return sheet(List.of(Map.of("update_id", said.toString())));
  }

  private static String demand(Ask ask, String name) {
    return ask.params()
        .find(name)
        .orElseThrow(() -> Problem.invalid(new Fault(name, "缺少 " + name, "请补上后重发")));
  }

  private static Sheet sheet(List<? extends Map<String, ?>> lines) {
    return Sheet.list("service_request_updates", "request_update", lines);
  }
}
