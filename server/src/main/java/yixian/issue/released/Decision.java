package yixian.issue.released;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.files.Area;
import yixian.kernel.Fault;

/**
 * 公开决定 · What a moderator decides about one issue.
 *
 * @param version of the decision that he saw; 0 where there was none
 * @param words that are shown
 * @param sure that what still looks like a person's mark is none; needs a reason
 * @param reason why it is not shown, or why he is sure
 */
record Decision(
    Verdict verdict,
    int version,
    @Nullable String words,
    @Nullable String address,
    @Nullable List<Photo> photos,
    boolean sure,
    @Nullable String reason) {

  private static final int LONGEST_WORDS = 4_000;
  private static final int LONGEST_LINE = 200;

  /** A photo that is shown, with these areas black. */
  record Photo(UUID photo, @Nullable List<Area> covered) {

    List<Area> areas() {
      return covered == null ? List.of() : covered;
    }
  }

  List<Photo> photosWanted() {
    return photos == null ? List.of() : photos;
  }

  String reasonGiven() {
    return reason == null ? "" : reason.strip();
  }

  List<Fault> faults(Mask mask) {
    List<Fault> faults = new ArrayList<>();
    if (reasonGiven().length() > LONGEST_LINE) {
      faults.add(new Fault("reason", "理由超过 " + LONGEST_LINE + " 字", "请精简"));
    }
    if (verdict == Verdict.HELD) {
      if (reasonGiven().isEmpty()) {
        faults.add(new Fault("reason", "没有写不公开的理由", "请写明理由"));
      }
      return faults;
    }
    if (words == null || words.isBlank() || words.length() > LONGEST_WORDS) {
      faults.add(new Fault("words", "公开文字应为 1 至 " + LONGEST_WORDS + " 字", "请改正公开文字"));
    } else {
      look(faults, mask, "words", "公开文字", words);
    }
    if (address != null && address.length() > LONGEST_LINE) {
      faults.add(new Fault("address", "公开地址超过 " + LONGEST_LINE + " 字", "请精简"));
    } else if (address != null) {
      look(faults, mask, "address", "公开地址", address);
    }
    return faults;
  }

  private void look(List<Fault> faults, Mask mask, String field, String name, String text) {
    List<String> found = mask.found(text);
    if (!found.isEmpty() && !(sure && !reasonGiven().isEmpty())) {
      faults.add(
          new Fault(
              field, name + "中还有疑似个人信息：" + String.join("、", found), "请遮去；确不是个人信息的，请勾选确认并写明理由"));
    }
  }
}
