package yixian.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Divisions over HTTP. */
@RestController
class DivisionController {

  private final Road road;
  private final Divisions divisions;

  DivisionController(Road road, Divisions divisions) {
    this.road = road;
    this.divisions = divisions;
  }

  record DivisionView(String code, String name, Level level, String edition, int children) {

    static DivisionView of(Divisions.Branch branch) {
      Division division = branch.division();
      return new DivisionView(
          division.code(),
          division.name(),
          division.level(),
          division.edition(),
          branch.children());
    }
  }

  record ImportWanted(@Nullable String county) {}

  @GetMapping("/api/divisions")
  @Requires("directory.view")
  List<DivisionView> children(
      Actor actor, @RequestParam(required = false) @Nullable String parent) {
    return road.read(
        actor,
        "directory.view",
        () -> divisions.children(parent).stream().map(DivisionView::of).toList());
  }

  @PostMapping("/api/divisions/import")
  @Requires(value = "directory.edit", everywhere = true)
  Divisions.Imported importCounty(
      Actor actor, IdempotencyKey key, @RequestBody ImportWanted wanted) {
    String county = wanted.county();
    if (county == null) {
      throw Problem.invalid(new Fault("county", "缺少县区代码", "请填写如 320612 的代码"));
    }
    return road.write(
        actor,
        "directory.edit",
        key,
        Divisions.Imported.class,
        () -> divisions.importCounty(actor, county));
  }
}
