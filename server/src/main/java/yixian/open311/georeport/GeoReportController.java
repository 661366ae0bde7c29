package yixian.open311.georeport;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.Fault;
import yixian.kernel.FullDisk;
import yixian.kernel.Open;
import yixian.kernel.Problem;

/**
 * The door itself: every address below {@code /open311}, in any method, is answered in the
 * protocol's own words.
 */
@RestController
class GeoReportController {

  private static final Logger LOG = LoggerFactory.getLogger(GeoReportController.class);
  private static final int MOST_BYTES = 1024 * 1024;

  private final Desk desk;

  GeoReportController(Desk desk) {
    this.desk = desk;
  }

  @RequestMapping({"/open311", "/open311/**"})
  @Open(value = "开放接口凭密钥收件，公开件谁都可以看", withoutAccount = true)
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    Target target = Target.of(request.getRequestURI(), request.getHeader(HttpHeaders.ACCEPT));
    Reply reply = reply(request, target);
    return ResponseEntity.status(reply.status())
        .header(HttpHeaders.CONTENT_TYPE, reply.contentType())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(reply.body());
  }

  private Reply reply(HttpServletRequest request, Target target) {
    Format format = target.answerFormat();
    try {
      return desk.answer(ask(request, target));
    } catch (Problem problem) {
      return Refusal.of(format, problem);
    } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
      LOG.warn("数据库暂不可用：{}", away.getMessage());
      return FullDisk.isBehind(away) ? diskFull(format) : Refusal.of(format, 503, "数据库正在恢复，请稍后重试");
    } catch (IOException | RuntimeException unexpected) {
      if (FullDisk.isBehind(unexpected)) {
        return diskFull(format);
      }
      LOG.error("未预料的错误", unexpected);
      return Refusal.of(format, 500, "系统出错，已记录；这次的请求未生效，请稍后重试");
    }
  }

  private static Reply diskFull(Format format) {
    return Refusal.of(format, 507, "服务器磁盘空间不足；这次的请求未生效，请稍后重试");
  }

  private static Ask ask(HttpServletRequest request, Target target) throws IOException {
    Params params = new Params();
    List<Ask.Upload> uploads = new ArrayList<>();
    String query = request.getQueryString();
    if (query != null) {
      params.read(query.getBytes(StandardCharsets.ISO_8859_1));
    }
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    if (method.equals("POST")) {
      readBody(request, params, uploads);
    }
    return new Ask(
        method,
        target,
        params,
        uploads,
        request.getHeader("Idempotency-Key"),
        request.getRemoteAddr(),
        house(request));
  }

  private static String house(HttpServletRequest request) {
    int usual = request.getScheme().equals("https") ? 443 : 80;
    String port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
    return request.getScheme() + "://" + request.getServerName() + port;
  }

  private static void readBody(HttpServletRequest request, Params params, List<Ask.Upload> uploads)
      throws IOException {
    String type =
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), "")
            .toLowerCase(Locale.ROOT);
    if (type.contains("charset=") && !type.matches(".*charset=\"?utf-?8\"?.*")) {
      throw Problem.invalid(new Fault("Content-Type", "字符集不是 UTF-8", "请用 UTF-8 编码后重发"));
    }
    if (type.startsWith("multipart/form-data")) {
      for (Part part : parts(request)) {
        read(part, params, uploads);
      }
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw Problem.tooLarge("提交的内容太大，最多 1 MB；照片请用 multipart/form-data");
    }
    if (body.length > 0 && !type.startsWith("application/x-www-form-urlencoded")) {
      throw Problem.invalid(
          new Fault(
              "Content-Type",
              "不支持这种内容格式",
              "请用 application/x-www-form-urlencoded 或 multipart/form-data"));
    }
    params.read(body);
  }

  private static void read(Part part, Params params, List<Ask.Upload> uploads) throws IOException {
    @Nullable String file = part.getSubmittedFileName();
    if (file == null) {
      byte[] value = part.getInputStream().readNBytes(MOST_BYTES + 1);
      if (value.length > MOST_BYTES) {
        throw Problem.tooLarge("参数“" + part.getName() + "”太大");
      }
      params.add(part.getName(), value);
    } else if (part.getSize() > 0) {
      uploads.add(new Ask.Upload(file, part.getSize(), part::getInputStream));
    }
  }

  private static Iterable<Part> parts(HttpServletRequest request) throws IOException {
    try {
      return request.getParts();
    } catch (ServletException | IllegalStateException | IOException e) {
      String why = String.valueOf(e.getMessage());
      if (why.contains("size") || why.contains("exceed")) {
        throw Problem.tooLarge("提交的文件太大，每个最多 32 MB，合计最多 64 MB");
      }
      throw Problem.invalid(new Fault("body", "multipart 内容不完整或格式不对", "请检查 boundary 与各部分"));
    }
  }
}
