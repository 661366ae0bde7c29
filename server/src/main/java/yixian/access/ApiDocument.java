package yixian.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;

/**
 * 接口文档 · Tells the OpenAPI document what {@link Arguments} hands to controllers: nobody sends who
 * he is, every write sends its idempotency key as a header.
 */
@Component
class ApiDocument implements OperationCustomizer {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class, SignedIn.class, IdempotencyKey.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    boolean keyed =
        Arrays.stream(method.getMethodParameters())
            .anyMatch(each -> each.getParameterType() == IdempotencyKey.class);
    if (keyed) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("Idempotency-Key")
              .description("每次提交一个新的 UUID，重发时不变")
              .required(true)
              .schema(new UUIDSchema()));
    }
    return operation;
  }
}
