package yixian.bulletin.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yixian.bulletin.text.Content.Piece;
import yixian.bulletin.text.Content.Quoted;
import yixian.bulletin.text.Content.Total;
import yixian.kernel.Fault;

/** 稿件校验 · What is wrong with a draft, article by article. */
public final class ContentCheck {

  /** A key in double braces. */
  public static final Pattern KEY = Pattern.compile("\\{\\{([a-z0-9-]{1,24})}}");

  private static final int MOST_SECTIONS = 12;
  private static final int MOST_PIECES = 40;
  private static final int MOST_FIGURES = 120;
  private static final int MOST_TOTALS = 20;
  private static final int MOST_PHOTOS = 12;
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_AUTHOR = 40;
  private static final int LONGEST_CAPTION = 80;

  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  private ContentCheck() {}

  public static List<Fault> faults(Content content) {
    ContentCheck check = new ContentCheck();
    check.figures(content);
    check.sizes(content);
    List<Piece> pieces = content.pieces().toList();
    for (int at = 0; at < pieces.size(); at++) {
      check.piece(pieces.get(at), at + 1);
    }
    for (int at = 0; at < content.totals().size(); at++) {
      check.total(content.totals().get(at), at + 1);
    }
    if (content.stories().size() < pieces.stream().filter(each -> each.story() != null).count()) {
      check.faults.add(new Fault("story", "同一篇供稿用了两次", "请删去其中一篇"));
    }
    return check.faults;
  }

  private void figures(Content content) {
    int row = 0;
    for (Quoted each : content.figures()) {
      row++;
      if (!KEY.matcher("{{" + each.key() + "}}").matches()) {
        faults.add(new Fault("figures", row, "数字的代号“" + each.key() + "”不合规则", "请用小写字母、数字与短横"));
      } else if (!keys.add(each.key())) {
        faults.add(new Fault("figures", row, "数字的代号“" + each.key() + "”用了两次", "请换一个代号"));
      }
    }
  }

  private void sizes(Content content) {
    most("sections", content.sections().size(), MOST_SECTIONS, "栏目");
    most("pieces", (int) content.pieces().count(), MOST_PIECES, "文章");
    most("figures", content.figures().size(), MOST_FIGURES, "引用的数字");
    most("totals", content.totals().size(), MOST_TOTALS, "合计核对");
  }

  private void most(String field, int count, int most, String label) {
    if (count > most) {
      faults.add(new Fault(field, label + " " + count + " 个，超过 " + most + " 个", "请精简"));
    }
  }

  private void piece(Piece piece, int row) {
    atMost(piece.title(), "title", row, "标题", LONGEST_TITLE);
    atMost(piece.text(), "text", row, "正文", LONGEST_TEXT);
    atMost(piece.author(), "author", row, "作者", LONGEST_AUTHOR);
    if (piece.photos().size() > MOST_PHOTOS) {
      faults.add(new Fault("photos", row, "一篇至多 " + MOST_PHOTOS + " 张图片", "请精简"));
    }
    piece
        .photos()
        .forEach(photo -> atMost(photo.caption(), "caption", row, "图片说明", LONGEST_CAPTION));
    Matcher named = KEY.matcher(piece.text() == null ? "" : piece.text());
    while (named.find()) {
      known(named.group(1), "text", row);
    }
    piece.table().forEach(key -> known(key, "table", row));
  }

  private void total(Total total, int row) {
    atMost(total.name(), "totals", row, "合计名称", LONGEST_TITLE);
    known(total.whole(), "totals", row);
    total.parts().forEach(key -> known(key, "totals", row));
    if (total.parts().isEmpty()) {
      faults.add(new Fault("totals", row, "合计没有选分项", "请选择分项，或删去这条合计"));
    }
  }

  private void known(String key, String field, int row) {
    if (!keys.contains(key)) {
      faults.add(new Fault(field, row, "“{{" + key + "}}”没有对应的数字", "请从“插入数字”中选择，或删去"));
    }
  }

  private void atMost(@Nullable String text, String field, int row, String label, int longest) {
    if (text != null && text.strip().length() > longest) {
      faults.add(new Fault(field, row, label + "超过 " + longest + " 个字", "请精简" + label));
    }
  }
}
