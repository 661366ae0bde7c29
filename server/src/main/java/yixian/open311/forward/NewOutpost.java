package yixian.open311.forward;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;

/** An endpoint to be added, with the key that the neighbour gave us. */
record NewOutpost(String name, String url, @Nullable String jurisdiction, String key) {

  /** The address without slashes at its end. */
  String place() {
    return url.strip().replaceAll("/+$", "");
  }

  List<Fault> faults(Egress egress) {
    List<Fault> faults = new ArrayList<>();
    if (name.isBlank() || name.length() > 60) {
      faults.add(new Fault("name", "名称应为 1 至 60 个字", "请写明是哪个邻区"));
    }
    if (key.isBlank() || key.length() > 300) {
      faults.add(new Fault("key", "密钥应为 1 至 300 个字符", "请填写对方发放的密钥"));
    }
    if (jurisdiction != null && jurisdiction.length() > 60) {
      faults.add(new Fault("jurisdiction", "辖区代码超过 60 个字符", "请填写对方的 jurisdiction_id，没有则不填"));
    }
    if (place().length() > 300 || !isAllowed(egress)) {
      faults.add(new Fault("url", "地址不在允许外联的名单内", "请系统运维在 yixian.egress.allowed 中加入对方的地址后再试"));
    }
    return faults;
  }

  private boolean isAllowed(Egress egress) {
    try {
      URI address = URI.create(place());
      return address.getRawQuery() == null
          && address.getRawFragment() == null
          && egress.allows(address);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
