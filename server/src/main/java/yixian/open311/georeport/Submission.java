package yixian.open311.georeport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.files.Files;
import yixian.files.Staged;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.open311.ApiKey;
import yixian.open311.Intake;
import yixian.open311.Report;
import yixian.open311.Service;
import yixian.open311.Services;
import yixian.open311.Taken;

/**
 * 收件 · POST requests: from the parameters of the protocol to a report of ours.
 *
 * <p>Mail address and device are taken and not kept: nobody here would write to them.
 */
@Component
class Submission {

  private static final String AWAITED = "已收件，地址尚待人工定位；凭 token 查询编号";
  private static final int MOST_FILES = 9;
  private static final int MOST_LINKS = 10;
  private static final int LONGEST_LINK = 500;
  private static final int LONGEST_ACCOUNT = 100;

  private final Entrance entrance;
  private final Services services;
  private final Intake intake;
  private final Files files;
  private final Pace pace;

  Submission(Entrance entrance, Services services, Intake intake, Files files, Pace pace) {
    this.entrance = entrance;
    this.services = services;
    this.intake = intake;
    this.files = files;
    this.pace = pace;
  }

  Sheet take(Ask ask) {
    ApiKey key = entrance.writer(ask.params());
    pace.report(key.id().toString());
    Report report = report(ask.params());
    if (ask.uploads().size() > MOST_FILES) {
      throw Problem.invalid(new Fault("media", "文件超过 " + MOST_FILES + " 个", "请减少文件"));
    }
    IdempotencyKey intent = entrance.intent(ask, key);
    List<Staged> photos = ask.uploads().stream().map(this::staged).toList();
    Taken taken = intake.take(Actor.citizen(ask.address()), key, intent, report, photos);
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    boolean numbered = taken.code() != null;
    line.put(numbered ? "service_request_id" : "token", numbered ? taken.code() : taken.token());
    line.put("service_notice", numbered ? notice(report.service()) : AWAITED);
    line.put("account_id", taken.account());
    return Sheet.list("service_requests", "request", List.of(line));
  }

  static String notice(Service service) {
    return "已收件，一般在 " + service.term() + " 内办结；凭编号查询进展";
  }

  private Staged staged(Ask.Upload upload) {
    try (InputStream content = upload.content().open()) {
      return files.stage(content, upload.name());
    } catch (IOException e) {
      throw new UncheckedIOException("附件无法读取", e);
    }
  }

  private Report report(Params params) {
    Service service = service(params);
    List<Fault> faults = new ArrayList<>();
    Point place = place(params, faults);
    Optional<String> address = params.find("address_string").or(() -> params.find("address"));
    Optional<String> addressId = params.find("address_id");
    if (place == null && faults.isEmpty() && address.isEmpty() && addressId.isEmpty()) {
      faults.add(new Fault("lat, long", "没有位置", "请给出 lat 与 long，或 address_string，或 address_id"));
    }
    List<String> media = params.all("media_url").stream().map(String::strip).toList();
    checkLinks(media, faults);
    Optional<String> account = params.find("account_id");
    if (account.isPresent() && account.get().length() > LONGEST_ACCOUNT) {
      faults.add(new Fault("account_id", "超过 " + LONGEST_ACCOUNT + " 字", "请改正用户号"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new Report(
        service,
        place,
        address.orElse(null),
        addressId.orElse(null),
        params.find("description").orElse(null),
        name(params),
        params.find("phone").orElse(null),
        params.attributes(),
        account.orElse(null),
        media);
  }

  private Service service(Params params) {
    String code =
        params
            .find("service_code")
            .orElseThrow(
                () ->
                    Problem.invalid(
                        new Fault("service_code", "缺少 service_code", "请从 services 中选择服务代码")));
    return services.find(code).orElseThrow(() -> Problem.notFound("服务“" + code + "”"));
  }

  private static @Nullable Point place(Params params, List<Fault> faults) {
    Optional<String> latitude = params.find("lat");
    Optional<String> longitude = params.find("long").or(() -> params.find("lon"));
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return null;
    }
    if (latitude.isEmpty() || longitude.isEmpty()) {
      faults.add(
          new Fault(latitude.isEmpty() ? "lat" : "long", "lat 与 long 只给了一个", "请两个都给出（WGS-84）"));
      return null;
    }
    Double lat = degrees("lat", latitude.get(), 90, faults);
    Double lon = degrees("long", longitude.get(), 180, faults);
    return lat == null || lon == null ? null : new Point(lon, lat);
  }

  private static @Nullable Double degrees(
      String name, String text, double most, List<Fault> faults) {
    if (text.length() <= 30 && text.matches("[+-]?\\d+(\\.\\d+)?")) {
      double degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    }
    faults.add(
        new Fault(
            name,
            "“" + text + "”不是 -" + (int) most + " 至 " + (int) most + " 的度数",
            "请用十进制度（WGS-84）"));
    return null;
  }

  private static void checkLinks(List<String> links, List<Fault> faults) {
    if (links.size() > MOST_LINKS) {
      faults.add(new Fault("media_url", "链接超过 " + MOST_LINKS + " 个", "请减少链接"));
    }
    links.stream()
        .filter(link -> link.length() > LONGEST_LINK || !isLink(link))
        .forEach(
            link ->
                faults.add(new Fault("media_url", "“" + link + "”不是 http 或 https 链接", "请改正链接")));
  }

  private static boolean isLink(String link) {
    try {
      URI uri = URI.create(link);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Family name first where it is written in characters. */
  private static @Nullable String name(Params params) {
    String first = params.find("first_name").orElse("");
    String last = params.find("last_name").orElse("");
    boolean latin = (first + last).chars().allMatch(each -> each < 0x2E80);
    String name = latin ? first + " " + last : last + first;
    return name.isBlank() ? null : name.strip();
  }
}
