package yixian.issue.released;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.files.Files;
import yixian.issue.State;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.Open;
import yixian.kernel.Point;
import yixian.kernel.Problem;

/** What anybody may look at: released issues as a page, one by one, their photos, and as a feed. */
@RestController
@RequestMapping("/api/public/released")
class PublicController {

  private static final String WHY = "只有审核公开的事件；开放接口来件在审核前没有文字和照片";
  private static final int PAGE = 20;
  private static final int MOST_OFFSET = 2_000;
  private static final int MOST_METRES = 5_000;
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Released released;
  private final Categories categories;
  private final Files files;

  PublicController(Released released, Categories categories, Files files) {
    this.released = released;
    this.categories = categories;
    this.files = files;
  }

  record View(
      String code,
      @Nullable String category,
      State state,
      String stateName,
      @Nullable String words,
      @Nullable String address,
      double longitude,
      double latitude,
      Instant reportedAt,
      Instant changedAt,
      @Nullable String unit,
      int photos) {}

  record Views(List<View> items, boolean more) {}

  /** Where and what is asked for; the point is WGS-84 unless a system is named. */
  record Wanted(
      @Nullable Double longitude,
      @Nullable Double latitude,
      @Nullable CoordinateSystem system,
      @Nullable Integer metres,
      @Nullable UUID category,
      @Nullable Integer offset) {

    ReleaseQuery query(Categories categories, int limit) {
      return new ReleaseQuery(
          category == null ? null : categories.book().withBelow(category).stream().toList(),
          around(),
          null,
          null,
          null,
          null,
          null,
          offset == null ? 0 : Math.clamp(offset, 0, MOST_OFFSET),
          limit);
    }

    private ReleaseQuery.@Nullable Around around() {
      if (longitude == null || latitude == null) {
        return null;
      }
      int reach = metres == null ? 1_000 : metres;
      if (reach < 100 || reach > MOST_METRES) {
        throw Problem.invalid(new Fault("metres", "范围应为 100 至 " + MOST_METRES + " 米", "请重新选择范围"));
      }
      CoordinateSystem given = system == null ? CoordinateSystem.WGS84 : system;
      Point point = given.toWgs84(longitude, latitude);
      return new ReleaseQuery.Around(point, reach);
    }
  }

  @GetMapping
  @Open(value = WHY, withoutAccount = true)
  Views list(@ParameterObject Wanted wanted) {
    List<View> found =
        released.list(wanted.query(categories, PAGE + 1)).stream().map(this::view).toList();
    return new Views(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE);
  }

  @GetMapping("/{code}")
  @Open(value = WHY, withoutAccount = true)
  View one(@PathVariable String code) {
    return released.find(code).map(this::view).orElseThrow(() -> Problem.notFound("公开的事件"));
  }

  @GetMapping("/{code}/photos/{place}")
  @Open(value = WHY, withoutAccount = true)
  ResponseEntity<Resource> photo(
      @PathVariable String code,
      @PathVariable int place,
      @RequestParam(defaultValue = "false") boolean small)
      throws IOException {
    UUID copy =
        released.photo(code, Math.max(0, place)).orElseThrow(() -> Problem.notFound("公开的照片"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .contentType(MediaType.IMAGE_JPEG)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(small ? files.openThumbnail(copy) : files.open(copy)));
  }

  /** The newest as an Atom feed (RFC 4287), for who follows a place or a matter. */
  @GetMapping(value = "/feed.atom", produces = "application/atom+xml")
  @Open(value = WHY, withoutAccount = true)
  ResponseEntity<byte[]> feed(@ParameterObject Wanted wanted, HttpServletRequest request) {
    String address = request.getRequestURL().toString();
    String site = address.substring(0, address.indexOf("/api/"));
    String asked = request.getQueryString();
    byte[] feed =
        Feed.of(
            site,
            asked == null ? address : address + "?" + asked,
            released.list(wanted.query(categories, PAGE)),
            this::named);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
        .body(feed);
  }

  private @Nullable String named(@Nullable UUID category) {
    return categories.book().find(category).map(Category::name).orElse(null);
  }

  private View view(ReleasedIssue issue) {
    Point rough = issue.roughPlace();
    return new View(
        issue.code(),
        named(issue.category()),
        issue.state(),
        issue.state().label(),
        issue.words(),
        issue.address(),
        rough.longitude(),
        rough.latitude(),
        issue.reportedAt(),
        issue.changedAt(),
        issue.unit(),
        issue.photos());
  }
}
