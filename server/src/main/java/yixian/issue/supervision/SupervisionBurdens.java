package yixian.issue.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.issue.Need;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/** What a supervision order demands, read off its moves, and the messages that go with it. */
@Component
class SupervisionBurdens implements BurdenSource {

  private static final String BASIS = "督查督办工作规定、GB/T 30428 监督考核";
  private static final String OWNER = "区指挥中心";

  @Override
  public List<BurdenItem> burdens() {
    Stream<BurdenItem> fields =
        Arrays.stream(Move.values())
            .filter(move -> !move.needs().isEmpty())
            .map(SupervisionBurdens::demanded);
    Stream<BurdenItem> reminders =
        Stream.of("督办已答复，告知督办人", "继续督办，告知承办单位", "督办逾期未答复，每个工作日上报一级，最多三级")
            .map(item -> item(item, Kind.REMINDER));
    return Stream.concat(fields, reminders).toList();
  }

  private static BurdenItem demanded(Move move) {
    String fields = move.needs().stream().map(Need::label).collect(Collectors.joining("、"));
    return item("督办单“" + move.label() + "”时填写" + fields, Kind.COMPULSORY_FIELD);
  }

  private static BurdenItem item(String item, Kind kind) {
    return new BurdenItem(item, kind, true, BASIS, OWNER, null);
  }
}
