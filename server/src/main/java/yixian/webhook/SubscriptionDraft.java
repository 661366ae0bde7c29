package yixian.webhook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.webhook.host.Hosts;

/**
 * A subscription as the administrator writes it.
 *
 * @param version the version that it changes; null for a new one
 */
record SubscriptionDraft(
    String name,
    String url,
    String purpose,
    String owner,
    LocalDate expiresOn,
    @Nullable Reach reach,
    List<Occasion> occasions,
    @Nullable Integer version) {

  private static final int MOST_YEARS = 2;

  SubscriptionDraft {
    occasions = List.copyOf(occasions);
  }

  /** What anybody may know, unless more is asked for. */
  Reach reachWanted() {
    return reach == null ? Reach.PUBLIC : reach;
  }

  List<Fault> faults(LocalDate today, Hosts hosts) {
    List<Fault> faults = new ArrayList<>();
    words(faults, "name", "名称", name, 60);
    words(faults, "purpose", "用途", purpose, 100);
    words(faults, "owner", "使用单位", owner, 60);
    if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusYears(MOST_YEARS))) {
      faults.add(new Fault("expiresOn", "到期日应在今天之后、" + MOST_YEARS + " 年之内", "请改正到期日，到期前可再延"));
    }
    if (occasions.isEmpty() || !occasions.stream().allMatch(Occasion::chosen)) {
      faults.add(new Fault("occasions", "没有选择推送时机", "请至少选择一种"));
    }
    hosts.fault(url.strip()).ifPresent(faults::add);
    return faults;
  }

  private static void words(List<Fault> faults, String field, String label, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      faults.add(new Fault(field, label + "应为 1 至 " + most + " 个字", "请改正" + label));
    }
  }
}
