package yixian.open311;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A schema of the specification, and what in a document breaks it. Knows the words that those
 * schemas use, and stumbles over any other, so that none is passed over unseen.
 */
record Schema(JsonNode rules) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Schema of(String name) {
    try (InputStream in =
        Schema.class.getResourceAsStream("/open311/georeport-v2_" + name + ".json")) {
      return new Schema(JSON.readTree(Objects.requireNonNull(in, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> faults(JsonNode document) {
    List<String> faults = new ArrayList<>();
    check("$", rules, document, faults);
    return faults;
  }

  private static void check(String at, JsonNode rules, JsonNode value, List<String> faults) {
    rules
        .propertyNames()
        .forEach(
            word -> {
              JsonNode rule = rules.get(word);
              switch (word) {
                case "description", "uniqueItems" -> {}
                case "type" -> {
                  if (!is(rule.asString(), value)) {
                    faults.add(at + " is no " + rule.asString() + ": " + value);
                  }
                }
                case "required" ->
                    rule.forEach(
                        name -> {
                          if (!value.has(name.asString())) {
                            faults.add(at + " lacks " + name.asString());
                          }
                        });
                case "properties" ->
                    rule.propertyNames()
                        .forEach(
                            name -> {
                              if (value.has(name)) {
                                check(at + "." + name, rule.get(name), value.get(name), faults);
                              }
                            });
                case "items" -> value.forEach(each -> checkItem(at, rule, each, faults));
                case "minItems" -> {
                  if (value.isArray() && value.size() < rule.asInt()) {
                    faults.add(at + " has too few items");
                  }
                }
                case "$ref" -> check(at, referred(rule.asString()).rules(), value, faults);
                case "anyOf" -> {
                  if (rule.valueStream().noneMatch(each -> faultless(at, each, value))) {
                    faults.add(at + " fits none of its kinds: " + value);
                  }
                }
                case "enum" -> {
                  if (rule.valueStream().noneMatch(value::equals)) {
                    faults.add(at + " is not among " + rule + ": " + value);
                  }
                }
                case "maxLength" -> {
                  if (value.isString() && value.asString().length() > rule.asInt()) {
                    faults.add(at + " is too long");
                  }
                }
                case "format" -> {
                  if (rule.asString().equals("date-time") && !isMoment(value)) {
                    faults.add(at + " is no moment: " + value);
                  }
                }
                default -> throw new AssertionError("The schema has a new word: " + word);
              }
            });
  }

  private static void checkItem(String at, JsonNode rule, JsonNode item, List<String> faults) {
    check(at + "[]", rule, item, faults);
  }

  private static boolean faultless(String at, JsonNode rules, JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(at, rules, value, faults);
    return faults.isEmpty();
  }

  private static Schema referred(String name) {
    return Schema.of(name.replace(".json", ""));
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isString();
      case "null" -> value.isNull();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      default -> throw new AssertionError("The schema has a new type: " + type);
    };
  }

  private static boolean isMoment(JsonNode value) {
    try {
      return value.isString() && OffsetDateTime.parse(value.asString()).getYear() > 2000;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
