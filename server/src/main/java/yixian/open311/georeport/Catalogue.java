package yixian.open311.georeport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.category.Question;
import yixian.kernel.Problem;
import yixian.open311.Service;
import yixian.open311.Services;

/** 服务目录 · The services, and what each of them asks. */
@Component
class Catalogue {

  private static final List<String> YES_NO = List.of("是", "否");

  private final Services services;

  Catalogue(Services services) {
    this.services = services;
  }

  Sheet list(Ask ask, @Nullable String none) {
    return Sheet.list(
        "services", "service", services.list().stream().map(Catalogue::line).toList());
  }

  private static Map<String, Object> line(Service service) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("service_code", service.code());
    line.put("service_name", service.name());
    line.put(
        "description", String.join(" / ", service.path()) + "（一般在 " + service.term() + " 内办结）");
    line.put("metadata", !service.questions().isEmpty());
    line.put("type", "realtime");
    line.put("keywords", String.join(", ", service.path()));
    line.put("group", service.group());
    return line;
  }

  Sheet definition(Ask ask, @Nullable String code) {
    Service service =
        services.find(String.valueOf(code)).orElseThrow(() -> Problem.notFound("服务“" + code + "”"));
    List<Map<String, Object>> attributes = new ArrayList<>();
    for (Question question : service.questions()) {
      attributes.add(attribute(question, attributes.size() + 1));
    }
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("service_code", service.code());
    definition.put("attributes", attributes);
    return Sheet.record("service_definition", definition);
  }

  private static Map<String, Object> attribute(Question question, int place) {
    Map<String, Object> attribute = new LinkedHashMap<>();
    attribute.put("variable", true);
    attribute.put("code", question.id().toString());
    attribute.put("datatype", datatype(question));
    attribute.put("required", question.required());
    attribute.put("datatype_description", described(question));
    attribute.put("order", place);
    attribute.put("description", question.text());
    List<String> values = values(question);
    if (!values.isEmpty()) {
      attribute.put(
          "values", values.stream().map(each -> Map.of("key", each, "name", each)).toList());
    }
    return attribute;
  }

  private static String datatype(Question question) {
    return switch (question.kind()) {
      case TEXT -> "text";
      case NUMBER -> "number";
      case CHOICE, YES_NO -> "singlevaluelist";
      case CHOICES -> "multivaluelist";
    };
  }

  private static String described(Question question) {
    return switch (question.kind()) {
      case TEXT -> "文字，500 字以内";
      case NUMBER -> "数字";
      case CHOICE, YES_NO -> "从所列的值中选一个";
      case CHOICES -> "从所列的值中选一个或几个，每个值各写一个 attribute[CODE][]";
    };
  }

  private static List<String> values(Question question) {
    return switch (question.kind()) {
      case TEXT, NUMBER -> List.of();
      case CHOICE, CHOICES -> question.choices();
      case YES_NO -> YES_NO;
    };
  }
}
