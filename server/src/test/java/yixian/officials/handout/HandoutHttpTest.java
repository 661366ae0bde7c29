package yixian.officials.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.name;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.documents.form.LrmxFile;
import yixian.documents.form.OfficialForm;
import yixian.officials.FormFile;
import yixian.officials.InventedOfficial;
import yixian.officials.OfficialTown;
import yixian.officials.Officials;
import yixian.officials.ReadForm;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class HandoutHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Officials officials;
  private OfficialTown town;

  @BeforeEach
  void foundATown() {
    town = new OfficialTown(road, units, directory, people);
  }

  @Test
  void givesBackTheFileByteForByteWithTagsThatNobodyHereKnows() {
    OfficialForm form = InventedOfficial.form(name(), "199003", 31);
    byte[] file =
        new String(LrmxFile.of(form).bytes(), StandardCharsets.UTF_8)
            .replace("</Person>", "  <ZiDingYi Ban=\"3\">本区自用</ZiDingYi>\n</Person>")
            .getBytes(StandardCharsets.UTF_8);
    UUID person = town.person(form.name().trimmed(), town.bureau);
    FormFile kept = new FormFile(FormFile.Kind.LRMX, "甲.lrmx", file, null);
    town.deed(
        "officials.edit",
        Integer.class,
        () -> officials.keep(OfficialTown.HOUSE, person, new ReadForm(kept, form, List.of()), 0));
    assertThat(take(person, "LRMX").body()).isEqualTo(file);
  }

  @Test
  void handsOutThePrintedFormAsWordAndPdfAndNotesWhoTookIt() {
    UUID person =
        town.official(officials, InventedOfficial.form(name(), "199003", 32), town.bureau);
    HttpResponse<byte[]> word = take(person, "DOCX");
    HttpResponse<byte[]> pdf = take(person, "PDF");
    assertThat(word.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment")
        .contains(".docx");
    assertThat(new String(word.body(), 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    String notes = town.notes(person, 5).toString();
    assertThat(notes).contains("officials.hand-out").contains("docx").contains("pdf");
  }

  @Test
  void handsOutALrmWithItsPhotoBesideIt() throws IOException {
    UUID person =
        town.official(officials, InventedOfficial.form(name(), "199003", 33), town.bureau);
    List<String> parts = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(take(person, "LRM").body()))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.add(part.getName().replaceAll(".*\\.", ""));
      }
    }
    assertThat(parts).containsExactly("lrm", "png");
  }

  private HttpResponse<byte[]> take(UUID person, String as) {
    HttpResponse<byte[]> answer =
        town.organiser.fetch("/api/officials/" + person + "/form?as=" + as);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }
}
