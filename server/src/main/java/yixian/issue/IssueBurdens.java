package yixian.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;

/**
 * What the life of an issue demands: fields to fill in with each move, read off the moves
 * themselves; messages to those who must act; photos, which are offered only.
 */
@Component
class IssueBurdens implements BurdenSource {

  private static final String BASIS = "GB/T 30428、GB/T 47678 案卷流转与时限";
  private static final String OWNER = "区指挥中心";

  @Override
  public List<BurdenItem> burdens() {
    List<BurdenItem> all = new ArrayList<>();
    all.add(demanded("上报时填写事情经过、选择位置", Kind.COMPULSORY_FIELD));
    for (Move move : Move.values()) {
      if (!move.needs().isEmpty()) {
        String fields = move.needs().stream().map(Need::label).collect(Collectors.joining("、"));
        all.add(demanded("“" + move.label() + "”时填写" + fields, Kind.COMPULSORY_FIELD));
      }
    }
    all.add(demanded("时限一过，提醒承办单位一次", Kind.REMINDER));
    all.add(demanded("差评的整改期限一过，提醒承办单位和经办的坐席一次", Kind.REMINDER));
    for (String occasion : Tidings.occasions()) {
      all.add(demanded("站内通知：" + occasion, Kind.REMINDER));
    }
    boolean photos =
        Arrays.stream(Move.values()).anyMatch(move -> move.needs().contains(Need.PHOTOS));
    all.add(new BurdenItem("上报、核实、处置、核查时必须拍照", Kind.PHOTO, photos, null, null, null));
    all.add(new BurdenItem("持续上传位置或轨迹", Kind.CHECK_IN, false, null, null, null));
    return all;
  }

  private static BurdenItem demanded(String item, Kind kind) {
    return new BurdenItem(item, kind, true, BASIS, OWNER, null);
  }
}
