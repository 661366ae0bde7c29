package yixian.care;

import static yixian.care.db.Tables.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Fault;

/** 词表 · The district's short lists: why a household is in difficulty, what it needs, what helps. */
@Component
class WordStore {

  private final DSLContext sql;

  WordStore(DSLContext sql) {
    this.sql = sql;
  }

  /** 词 · One entry of a list. */
  record Word(WordKind kind, String code, String label) {}

  List<Word> all() {
    return sql.selectFrom(WORDS)
        .orderBy(WORDS.KIND, WORDS.POSITION)
        .fetch(row -> new Word(WordKind.valueOf(row.getKind()), row.getCode(), row.getLabel()));
  }

  /** Labels by code, in the order of the list. */
  Map<String, String> labels(WordKind kind) {
    Map<String, String> labels = new LinkedHashMap<>();
    all().stream()
        .filter(word -> word.kind() == kind)
        .forEach(word -> labels.put(word.code(), word.label()));
    return labels;
  }

  /** What is wrong with a code as an entry of the list, where anything is. */
  static Optional<Fault> fault(
      Map<String, String> labels, @Nullable String code, String field, String what) {
    return code != null && labels.containsKey(code)
        ? Optional.empty()
        : Optional.of(
            new Fault(field, "没有这个" + what, "请从列表中选择：" + String.join("、", labels.values())));
  }
}
