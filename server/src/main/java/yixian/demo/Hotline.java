package yixian.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import yixian.demo.data.Division;
import yixian.issue.intake.Upload;
import yixian.issue.intake.hotline.HotlineResult;
import yixian.issue.intake.hotline.HotlineSheets;
import yixian.kernel.Actor;
import yixian.kernel.Days;

/** 热线交办 · One sheet of the hotline; of one call nobody can tell from its words where it is. */
@Component
class Hotline {

  private static final String HEADS = "工单编号,来电时间,诉求标题,诉求内容,来电人,联系电话,事发地址,办结时限,是否回访";
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Duration BEFORE = Duration.ofHours(20);

  /** Not the town that is shown in full: its figures are those of the mission. */
  private static final String CALLING_TOWN = "320612104";

  /** A call: in which of the villages, none below zero, and the words of its address. */
  private record Tale(String title, String words, int village, String address) {}

  private static final List<Tale> TALES =
      List.of(
          new Tale("路灯不亮", "村口三盏路灯一周不亮，晚上接孩子不方便", 2, "村口"),
          new Tale("垃圾堆放", "河边堆了几车装修垃圾，下雨往河里流", 5, "河边"),
          new Tale("井盖响动", "半夜货车压过井盖很响，影响老人休息", -1, "老槐树往东第二条巷子"));

  private final HotlineSheets sheets;
  private final Errand errand;

  Hotline(HotlineSheets sheets, Errand errand) {
    this.sheets = sheets;
    this.errand = errand;
  }

  void handedOver(Troupe troupe, Instant now) {
    Actor seat = troupe.actor("hotline1");
    Instant moment = now.minus(BEFORE);
    errand.by(
        "hotline:sheet",
        seat,
        "issue.hotline",
        moment,
        HotlineResult.class,
        () -> takenIn(seat, moment));
  }

  private HotlineResult takenIn(Actor seat, Instant moment) {
    byte[] sheet = sheet(moment).getBytes(StandardCharsets.UTF_8);
    String name = "热线交办单" + Days.of(moment) + ".csv";
    try (Upload upload = Upload.keep(new ByteArrayInputStream(sheet), name)) {
      return sheets.takeIn(seat, upload, false);
    } catch (IOException failure) {
      throw new UncheckedIOException("示范热线工单表没有写成临时文件，请检查磁盘空间", failure);
    }
  }

  private static String sheet(Instant moment) {
    List<Division> divisions =
        Division.all().stream().filter(each -> each.code().startsWith(CALLING_TOWN)).toList();
    String town =
        divisions.stream()
            .filter(each -> each.level() == Division.Level.TOWNSHIP)
            .findFirst()
            .orElseThrow()
            .spokenName();
    List<Division> villages =
        divisions.stream().filter(each -> each.level() == Division.Level.VILLAGE).toList();
    StringBuilder sheet = new StringBuilder(HEADS);
    for (int at = 0; at < TALES.size(); at++) {
      Tale tale = TALES.get(at);
      LocalDateTime called =
          LocalDateTime.ofInstant(moment, Days.ZONE).minusMinutes(200L - 40 * at);
      String where = tale.village() < 0 ? "" : town + villages.get(tale.village()).spokenName();
      sheet.append(
          "\nRX%s%02d,%s,%s,%s,示例来电人,1990000%04d,%s,%s,是"
              .formatted(
                  called.format(DateTimeFormatter.BASIC_ISO_DATE),
                  at + 1,
                  called.format(MINUTES),
                  tale.title(),
                  tale.words(),
                  1000 + at,
                  where + tale.address(),
                  called.toLocalDate().plusDays(5)));
    }
    return sheet.toString();
  }
}
