package yixian.access;

import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import yixian.kernel.Lacking;

/**
 * Keeps the body of a request at hand. What it lacks the rooms refuse in their own words; where one
 * did not think of it and came to nothing, the refusal names the field all the same.
 */
@RestControllerAdvice
class BodyAdvice extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(Lacking.BODY, body, RequestAttributes.SCOPE_REQUEST);
    return body;
  }
}
