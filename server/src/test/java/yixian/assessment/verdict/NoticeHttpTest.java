package yixian.assessment.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.assessment.verdict.AssessmentTown.ROOT;
import static yixian.assessment.verdict.AssessmentTown.panel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class NoticeHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Opening opening;
  private AssessmentTown place;

  @BeforeEach
  void foundATown() {
    place = new AssessmentTown(road, units, grids, boundaries, routes, directory, people, opening);
  }

  @Test
  void printsWhatTheOfficialReadsOnHisOwnScreen() throws IOException {
    AssessmentTown.Told told = place.told();
    String mine = ROOT + "/mine/" + told.sheet() + "/notice";
    byte[] word = told.official().client().fetch(mine + ".docx").body();
    try (XWPFWordExtractor read =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
      assertThat(read.getText())
          .contains("考核结果告知书", "考核等次为称职", "等次由会议研究决定", "前申请复核", "各方评议")
          .as("fewer than three raters would be known by the score")
          .doesNotContain("85.5");
    }
    byte[] pdf =
        place.town.organiser.fetch(ROOT + "/sheets/" + told.sheet() + "/notice.pdf").body();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(Ledger.of("assessment.print", told.sheet())).hasSize(1);
  }

  @Test
  void printsNothingBeforeItIsTold() {
    place.town.serving();
    place.adopted(place.draft("QUARTER", List.of(panel("HOST", 100))));
    String sheet = place.drawn(place.later()).get("rows").get(0).get("sheet").asString();
    assertThat(place.town.organiser.get(ROOT + "/sheets/" + sheet + "/notice.docx").status())
        .isEqualTo(404);
  }
}
