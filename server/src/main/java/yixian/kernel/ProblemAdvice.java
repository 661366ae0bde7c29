package yixian.kernel;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Renders every refusal as {@code application/problem+json}, in Chinese, with the field and the
 * mend.
 */
@RestControllerAdvice
class ProblemAdvice {

  /** How the reader of JSON begins to tell of a number or a yes that is not there. */
  private static final String NOTHING_THERE = "Cannot map `null`";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemView> refused(Problem problem) {
    return answer(
        problem.kind().status(),
        problem.code(),
        problem.detail(),
        problem.faults(),
        problem.winner(),
        problem.at());
  }

  /**
   * What a value itself has to say, such as an unknown move, goes before that it cannot be read.
   */
  @ExceptionHandler
  ResponseEntity<ProblemView> unreadable(HttpMessageNotReadableException e) {
    Fault fault = null;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return refused(problem);
      }
      if (fault == null && cause instanceof JacksonException json) {
        fault = fault(json);
      }
    }
    return invalid(fault == null ? new Fault("body", "请求内容不是可读的 JSON", "请刷新页面后重试") : fault);
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> mismatch(MethodArgumentTypeMismatchException e) {
    return invalid(
        new Fault(e.getName(), "“" + e.getName() + "”的值“" + e.getValue() + "”格式不对", "请按提示的格式填写"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> invalid(MethodArgumentNotValidException e) {
    List<Fault> faults =
        e.getBindingResult().getFieldErrors().stream()
            .map(
                error ->
                    new Fault(
                        error.getField(), String.valueOf(error.getDefaultMessage()), "请改正后重新提交"))
            .toList();
    return answer(400, "invalid", "有 " + faults.size() + " 处需要改正", faults, null, null);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<ProblemView> databaseAway(Exception e) {
    LOG.warn("数据库暂不可用：{}", e.getMessage());
    return FullDisk.isBehind(e)
        ? diskFull()
        : answer(503, "database-away", "数据库正在恢复，请稍后重试；重试不会重复办理", List.of(), null, null);
  }

  /** Passed on to the server, which cuts the connection. */
  @ExceptionHandler
  void torn(TornAnswer e) throws TornAnswer {
    throw e;
  }

  /** Whoever held a line went away: there is nobody to answer, and nothing went wrong. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone() {
    LOG.debug("对方已断开");
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> other(Exception e) {
    if (e instanceof ErrorResponse known) {
      int status = known.getStatusCode().value();
      return answer(status, "http-" + status, chinese(status), List.of(), null, null);
    }
    if (FullDisk.isBehind(e)) {
      LOG.error("磁盘空间不足：{}", e.getMessage());
      return diskFull();
    }
    List<Fault> lacking = lackingInRequest();
    if (!lacking.isEmpty()) {
      LOG.warn("请求缺项未被业务规则指出：{}", lacking, e);
      Problem problem = Problem.invalid(lacking);
      return answer(400, problem.code(), problem.detail(), lacking, null, null);
    }
    LOG.error("未预料的错误", e);
    return answer(500, "internal", "系统出错，已记录；您的操作未生效，请稍后重试", List.of(), null, null);
  }

  private static List<Fault> lackingInRequest() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    Object body =
        request == null
            ? null
            : request.getAttribute(Lacking.BODY, RequestAttributes.SCOPE_REQUEST);
    return body == null ? List.of() : Lacking.in(body);
  }

  private static ResponseEntity<ProblemView> diskFull() {
    return answer(507, "disk-full", "服务器磁盘空间不足；您的操作未生效，请稍后重试，或联系系统管理员清理磁盘", List.of(), null, null);
  }

  private static Fault fault(JacksonException e) {
    String path =
        e.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : step.getPropertyName())
            .collect(Collectors.joining("."));
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new Fault(path, "不认识的字段“" + unknown.getPropertyName() + "”", "请去掉该字段");
    }
    if (!path.isEmpty() && e.getOriginalMessage().startsWith(NOTHING_THERE)) {
      return new Fault(path, "“" + path + "”没有填写", "请填写后重新提交");
    }
    return path.isEmpty()
        ? new Fault("body", "请求内容不是可读的 JSON", "请检查括号、引号与逗号")
        : new Fault(path, "“" + path + "”的值格式不对", "请按提示的格式填写");
  }

  private static ResponseEntity<ProblemView> invalid(Fault fault) {
    return answer(400, "invalid", fault.message(), List.of(fault), null, null);
  }

  private static String chinese(int status) {
    return switch (status) {
      case 404 -> "没有这个地址";
      case 405 -> "这个地址不支持这种操作";
      case 406 -> "无法按要求的格式回答";
      case 413 -> "提交的内容太大";
      case 415 -> "不支持这种内容格式，请使用 application/json";
      default -> "请求有误，请检查后重试";
    };
  }

  private static ResponseEntity<ProblemView> answer(
      int status,
      String code,
      String detail,
      List<Fault> faults,
      @Nullable String winner,
      @Nullable Instant at) {
    HttpStatus known = HttpStatus.resolve(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(new ProblemView(status, title, detail, code, faults, winner, at));
  }
}
