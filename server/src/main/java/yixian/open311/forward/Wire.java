package yixian.open311.forward;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 对话 · Speaks GeoReport v2 with a neighbour. What he answers is somebody else's word: it is read
 * with care, cut to size, and never opened as a link.
 */
@Component
class Wire {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_WORDS = 1_000;
  private static final int LONGEST_FAULT = 200;

  private final Egress egress;

  Wire(Egress egress) {
    this.egress = egress;
  }

  /** How it went. */
  sealed interface Outcome {

    /** The neighbour has it, under his number. */
    record Sent(String remote) implements Outcome {}

    /** The neighbour will not have it, and says why. */
    record Refused(String why) implements Outcome {}

    /** It did not get through; to be tried again. */
    record Later(String why) implements Outcome {}
  }

  /** What the neighbour said of a request of his. */
  record Heard(boolean closed, List<Remark> remarks) {}

  /** One thing that he said. */
  record Remark(Instant at, String words) {}

  Outcome send(Outpost outpost, String key, Forward forward) {
    Map<String, @Nullable String> form = new LinkedHashMap<>();
    form.put("api_key", key);
    form.put("jurisdiction_id", outpost.jurisdiction());
    form.put("service_code", forward.serviceCode());
    form.put("lat", String.valueOf(forward.place().latitude()));
    form.put("long", String.valueOf(forward.place().longitude()));
    form.put("address_string", forward.address());
    form.put("description", forward.words());
    form.put("account_id", forward.code());
    try {
      Egress.Answer answer =
          egress.post(outpost.at("requests.json"), encoded(form), forward.id().toString());
      return outcome(answer);
    } catch (IOException e) {
      return new Outcome.Later(cut(String.valueOf(e.getMessage()), LONGEST_FAULT));
    }
  }

  private static Outcome outcome(Egress.Answer answer) {
    boolean passing = answer.status() == 408 || answer.status() == 425 || answer.status() == 429;
    if (answer.status() >= 400 && answer.status() < 500 && !passing) {
      return new Outcome.Refused(
          cut("对方退回（" + answer.status() + "）：" + why(answer), LONGEST_FAULT));
    }
    if (answer.status() < 200 || answer.status() >= 300) {
      return new Outcome.Later("对方答 " + answer.status());
    }
    String remote = text(first(answer), "service_request_id");
    return remote.isBlank() || remote.length() > LONGEST_NUMBER
        ? new Outcome.Later("对方没有给出编号")
        : new Outcome.Sent(remote);
  }

  /** What he has said since the moment, oldest first. */
  Heard hear(Outpost outpost, String key, String remote, Instant since) throws IOException {
    Map<String, @Nullable String> query = new LinkedHashMap<>();
    query.put("api_key", key);
    query.put("jurisdiction_id", outpost.jurisdiction());
    query.put("service_request_id", remote);
    JsonNode request = first(good(egress.get(outpost.at("requests.json?" + encoded(query)))));
    query.put("start_date", since.toString());
    JsonNode updates =
        read(good(egress.get(outpost.at("servicerequestupdates.json?" + encoded(query)))));
    List<Remark> remarks = new ArrayList<>();
    for (JsonNode each : updates) {
      Instant at = moment(text(each, "updated_datetime"));
      if (text(each, "service_request_id").equals(remote) && at != null && at.isAfter(since)) {
        remarks.add(new Remark(at, cut(text(each, "description"), LONGEST_WORDS)));
      }
    }
    remarks.sort(java.util.Comparator.comparing(Remark::at));
    return new Heard(text(request, "status").equalsIgnoreCase("closed"), List.copyOf(remarks));
  }

  private static Egress.Answer good(Egress.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException("对方答 " + answer.status());
    }
    return answer;
  }

  private static String why(Egress.Answer answer) {
    return text(first(answer), "description");
  }

  private static JsonNode first(Egress.Answer answer) {
    JsonNode read = read(answer);
    return read.isArray() && !read.isEmpty() ? read.get(0) : read;
  }

  private static JsonNode read(Egress.Answer answer) {
    try {
      return JSON.readTree(answer.text());
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }

  private static @Nullable Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String cut(String text, int most) {
    String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() <= most ? clean : clean.substring(0, most);
  }

  private static String encoded(Map<String, @Nullable String> form) {
    return form.entrySet().stream()
        .filter(each -> each.getValue() != null)
        .map(
            each ->
                each.getKey()
                    + "="
                    + URLEncoder.encode(String.valueOf(each.getValue()), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
