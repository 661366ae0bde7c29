package yixian.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.Actor;
import yixian.kernel.Requires;

/** 逐表填报 · How many fields of each form are typed and how many come along, for the burden page. */
@RestController
class FormController {

  private static final String SETTINGS = "system.settings";

  private final Road road;
  private final Forms forms;
  private final BurdenSettings settings;

  FormController(Road road, Forms forms, BurdenSettings settings) {
    this.road = road;
    this.forms = forms;
    this.settings = settings;
  }

  record FormView(
      String form,
      List<String> typed,
      List<String> reused,
      String basis,
      String owner,
      @Nullable LocalDate expires) {}

  @GetMapping("/api/settings/burden/forms")
  @Requires(SETTINGS)
  List<FormView> list(Actor actor) {
    return road.read(actor, SETTINGS, () -> forms.all().stream().map(this::view).toList());
  }

  private FormView view(Forms.Form form) {
    return new FormView(
        form.name(),
        labels(form.typed(), Map.of()),
        labels(form.reused(), form.auto()),
        form.basis(),
        form.owner(),
        settings.decidedUntil());
  }

  /** What people call them; two fields of one name are one to whoever fills in. */
  private static List<String> labels(Map<String, String> fields, Map<String, String> more) {
    return Stream.concat(fields.values().stream(), more.values().stream()).distinct().toList();
  }
}
