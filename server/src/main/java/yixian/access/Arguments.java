package yixian.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;

/**
 * Hands the actor, the session and the idempotency key to controllers, and posts the doorkeeper.
 */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Doorkeeper());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Resolver());
  }

  private static final class Resolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      Class<?> type = parameter.getParameterType();
      return type == Actor.class || type == IdempotencyKey.class || type == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest web,
        @Nullable WebDataBinderFactory binders) {
      HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
      if (request == null) {
        throw new IllegalStateException("Controllers are asked over HTTP only");
      }
      SignedIn signedIn = (SignedIn) request.getAttribute(SessionFilter.SIGNED_IN);
      Class<?> type = parameter.getParameterType();
      if (type == IdempotencyKey.class) {
        return key(request);
      }
      if (type == SignedIn.class) {
        return signedIn;
      }
      return signedIn == null ? Actor.citizen(request.getRemoteAddr()) : signedIn.actor();
    }

    private static IdempotencyKey key(HttpServletRequest request) {
      String header = request.getHeader("Idempotency-Key");
      try {
        UUID value = UUID.fromString(header == null ? "" : header);
        Object digest = request.getAttribute(BodyDigestFilter.DIGEST);
        return new IdempotencyKey(value, digest == null ? "" : digest.toString());
      } catch (IllegalArgumentException e) {
        throw Problem.invalid(
            new Fault(
                "Idempotency-Key", "请求头 Idempotency-Key 缺失或不是 UUID", "请为每次提交带上新的 UUID，重发时不变"));
      }
    }
  }
}
