package yixian.officials.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import yixian.access.Progress;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/**
 * Import of forms over HTTP. The files are sent twice, for the preview and for the import, so that
 * nothing lies about between the two; they are read outside the transaction.
 */
@RestController
class IntakeController {

  private static final String EDIT = "officials.edit";

  private final Intake intake;
  private final Progress progress;
  private final Road road;
  private final ObjectMapper json;

  IntakeController(Intake intake, Progress progress, Road road, ObjectMapper json) {
    this.intake = intake;
    this.progress = progress;
    this.road = road;
    this.json = json;
  }

  @PostMapping("/api/officials/preview")
  @Requires(EDIT)
  List<PreviewRow> preview(
      Actor actor,
      IdempotencyKey key,
      @RequestParam(value = "file", required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    List<Brought> parcel = Parcel.open(uploads(files));
    return road.inspect(actor, EDIT, () -> intake.preview(actor, parcel));
  }

  @PostMapping("/api/officials/import")
  @Requires(EDIT)
  IntakeResult enter(
      Actor actor,
      IdempotencyKey key,
      @RequestParam(value = "file", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(defaultValue = "{}") String order)
      throws IOException {
    IntakeOrder decided = order(order);
    List<Brought> parcel = Parcel.open(uploads(files));
    return road.write(
        actor,
        EDIT,
        key,
        IntakeResult.class,
        () -> progress.follow(actor, key, tally -> intake.enter(actor, parcel, decided, tally)));
  }

  private IntakeOrder order(String text) {
    try {
      return json.readValue(text, IntakeOrder.class);
    } catch (JacksonException e) {
      throw Problem.invalid(new Fault("order", "导入的选项读不懂", "请刷新页面后重新预览"));
    }
  }

  private static List<Upload> uploads(@Nullable List<MultipartFile> files) throws IOException {
    List<Upload> uploads = new ArrayList<>();
    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
      if (!file.isEmpty()) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        uploads.add(new Upload(name, file.getBytes()));
      }
    }
    return uploads;
  }
}
