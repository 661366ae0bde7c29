package yixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LackingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Part(String name, @Nullable String note) {}

  record Whole(
      @JsonProperty("new") String fresh,
      Part part,
      List<Part> parts,
      List<@Nullable String> cells,
      Map<String, Part> byName,
      JsonNode free,
      int count) {}

  @Test
  void namesEveryValueThatMustBeThereByItsWay() {
    String body =
        """
        {"part": {"note": null}, "parts": [{"name": "甲"}, null, {"note": "乙"}],
         "cells": [null, "丙"], "byName": {"丁": null}, "free": null, "count": 1}
        """;
    assertThat(Lacking.in(JSON.readValue(body, Whole.class)))
        .extracting(Fault::field)
        .containsExactly("new", "part.name", "parts[1]", "parts[2].name", "byName.丁", "free");
  }

  @Test
  void findsNothingWhereAllIsThere() {
    Part part = new Part("甲", null);
    List<@Nullable String> cells = Arrays.asList(null, "丙");
    Whole whole =
        new Whole("乙", part, List.of(part), cells, Map.of("丁", part), JSON.readTree("{}"), 1);
    assertThat(Lacking.in(whole)).isEmpty();
    assertThat(Lacking.in(List.of(part))).isEmpty();
  }

  @Test
  void saysInChineseWhatIsMissing() {
    Fault fault = Lacking.in(Collections.singletonList(null)).getFirst();
    assertThat(fault.message()).contains("没有填写");
    assertThat(fault.mend()).isEqualTo("请填写后重新提交");
  }
}
