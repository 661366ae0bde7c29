package yixian.issue.intake.past;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import yixian.access.Progress;
import yixian.access.Road;
import yixian.issue.intake.Upload;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/**
 * Past cases over HTTP. The sheet is sent with each step, so that nothing lies about between the
 * steps.
 */
@RestController
@RequestMapping("/api/past-cases")
class PastController {

  private static final String IMPORT = PastCases.IMPORT;
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final PastCases cases;
  private final Progress progress;
  private final ObjectMapper json;
  private final Road road;

  PastController(PastCases cases, Progress progress, ObjectMapper json, Road road) {
    this.cases = cases;
    this.progress = progress;
    this.json = json;
    this.road = road;
  }

  record Reason(String reason) {}

  record NewMapping(String name, Mapping mapping) {}

  @GetMapping
  @Requires(value = PastCases.IMPORT, everywhere = true)
  List<PastImport> list(Actor actor) {
    return road.read(actor, IMPORT, cases::list);
  }

  @PostMapping("/look")
  @Requires(value = PastCases.IMPORT, everywhere = true)
  PastCases.Look look(Actor actor, IdempotencyKey key, @RequestParam("file") MultipartFile file)
      throws IOException {
    return with(file, upload -> road.read(actor, IMPORT, () -> cases.look(upload)));
  }

  @PostMapping("/trial")
  @Requires(value = PastCases.IMPORT, everywhere = true)
  Trial trial(
      Actor actor,
      IdempotencyKey key,
      @RequestParam("file") MultipartFile file,
      @RequestParam String mapping)
      throws IOException {
    Mapping asked = mapping(mapping);
    return with(file, upload -> road.read(actor, IMPORT, () -> cases.trial(upload, asked)));
  }

  @PostMapping("/faults.xlsx")
  @Requires(value = PastCases.IMPORT, everywhere = true)
  void faults(
      Actor actor,
      IdempotencyKey key,
      @RequestParam("file") MultipartFile file,
      @RequestParam String mapping,
      HttpServletResponse response)
      throws IOException {
    Mapping asked = mapping(mapping);
    Path sheet = Files.createTempFile("faults", ".tmp");
    try {
      with(file, upload -> road.read(actor, IMPORT, () -> written(upload, asked, sheet)));
      response.setContentType(TYPE);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename("历史工单差错.xlsx", StandardCharsets.UTF_8)
              .build()
              .toString());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      Files.copy(sheet, response.getOutputStream());
    } finally {
      Files.deleteIfExists(sheet);
    }
  }

  private Path written(Upload upload, Mapping mapping, Path sheet) {
    try (OutputStream out = Files.newOutputStream(sheet)) {
      FaultBook book = new FaultBook(out);
      cases.faults(upload, mapping, book::add);
      book.finish();
      return sheet;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping
  @Requires(value = PastCases.IMPORT, everywhere = true)
  PastResult takeIn(
      Actor actor,
      IdempotencyKey key,
      @RequestParam("file") MultipartFile file,
      @RequestParam String mapping,
      @RequestParam(defaultValue = "false") boolean goodRows)
      throws IOException {
    Mapping asked = mapping(mapping);
    return with(
        file,
        upload ->
            road.write(
                actor,
                IMPORT,
                key,
                PastResult.class,
                () ->
                    progress.follow(
                        actor, key, tally -> cases.takeIn(actor, upload, asked, goodRows, tally))));
  }

  @GetMapping("/progress")
  @Requires(value = PastCases.IMPORT, everywhere = true)
  Progress.Step progress(Actor actor, @RequestParam UUID of) {
    return progress.of(actor, of);
  }

  @PostMapping("/{id}/revocation")
  @Requires(value = PastCases.IMPORT, everywhere = true)
  PastImport takeBack(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Reason reason) {
    return road.write(
        actor, IMPORT, key, PastImport.class, () -> cases.takeBack(actor, id, reason.reason()));
  }

  @GetMapping("/mappings")
  @Requires(value = PastCases.IMPORT, everywhere = true)
  List<KeptMapping> mappings(Actor actor) {
    return road.read(actor, IMPORT, cases::mappings);
  }

  @PostMapping("/mappings")
  @Requires(value = PastCases.IMPORT, everywhere = true)
  KeptMapping keep(Actor actor, IdempotencyKey key, @RequestBody NewMapping kept) {
    return road.write(
        actor,
        IMPORT,
        key,
        KeptMapping.class,
        () -> cases.keep(actor, kept.name(), kept.mapping()));
  }

  private static <T> T with(MultipartFile file, Function<Upload, T> deed) throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "历史工单");
    try (InputStream in = file.getInputStream();
        Upload upload = Upload.keep(in, name)) {
      return deed.apply(upload);
    }
  }

  private Mapping mapping(String text) {
    try {
      return json.readValue(text, Mapping.class);
    } catch (JacksonException e) {
      throw Problem.invalid(new Fault("mapping", "列对照读不懂", "请刷新页面后重新选择各列"));
    }
  }
}
