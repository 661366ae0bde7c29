package yixian.planner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
  @Test
  void readsRowsOfNumbersPackedAndNullsAsNoNumber() {
    Node costs = JsonReader.read("{\"costs\":[[1,null,2.5],[0,3,4]]}").fields().need("costs");
    assertThat(costs.matrixOrNull()).isEqualTo(new double[][] {{1, Double.NaN, 2.5}, {0, 3, 4}});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a":[1,2          | $.a[1]        | 不是合法的 JSON
          {"a":[1,NaN]}      | $.a[1]        | 不是合法的 JSON
          {"a":[1,Infinity]} | $.a[1]        | 不是合法的 JSON
          {"a":[1,1e999]}    | $.a[1]        | 太大
          {"a":9007199254740993} | $.a       | 太大
          {"a":1,"a":2}      | $.a           | 写了两次
          {"a":1} {"b":2}    | $             | 之后还有内容
          {"a":1} x          | $             | 不是合法的 JSON
          """)
  void refusesWhatIsNoSoundJsonAndNamesThePlace(String text, String path, String words) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> JsonReader.read(text))
        .withMessageStartingWith(path + "：")
        .withMessageContaining(words)
        .withMessageContaining("怎么办");
  }

  @Test
  void refusesNestingThatNoFormatNeeds() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> JsonReader.read("[".repeat(100_000)))
        .withMessageContaining("嵌套");
  }

  @Test
  void namesTheFieldThatIsMissingUnknownOrOfTheWrongKind() {
    Fields fields = JsonReader.read("{\"people\":[{\"fit\":[1,2,\"x\"]}],\"extra\":1}").fields();
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> fields.need("posts"))
        .withMessageContaining("“posts”");
    Node fit = fields.need("people").items().getFirst().fields().need("fit");
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(fit::weights)
        .withMessageContaining("$.people[0].fit[2]：应为数，现为文本“x”");
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(fields::nothingElse)
        .withMessageContaining("$.extra");
  }

  @Test
  void refusesNegativeWeightsAndRaggedRows() {
    Node matrix = JsonReader.read("[[1,2],[3,-4]]");
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(matrix::matrixOrNull)
        .withMessageContaining("$[1][1]：不能是负数");
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> JsonReader.read("[[1,2],[3]]").matrixOrNull())
        .withMessageContaining("$[1]：有 1 个数");
  }
}
