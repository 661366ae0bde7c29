package yixian.officials.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.HOUSE;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Progress;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.documents.form.LrmxFile;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.officials.InventedOfficial;
import yixian.officials.OfficialLine;
import yixian.officials.OfficialQuery;
import yixian.officials.OfficialTown;
import yixian.officials.Officials;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class IntakeTest {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeTest.class);
  private static final int FORMS = 500;

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Intake intake;

  @Test
  void keepsFiveHundredFormsOfAFolderAtOnce() {
    OfficialTown town = new OfficialTown(road, units, directory, people);
    List<Upload> folder =
        IntStream.range(0, FORMS)
            .mapToObj(
                at ->
                    new Upload(
                        "文件夹/" + at + ".lrmx",
                        LrmxFile.of(InventedOfficial.form(OfficialTown.name(), month(at), at))
                            .bytes()))
            .toList();
    long began = System.nanoTime();
    List<Brought> parcel = Parcel.open(folder);
    long read = System.nanoTime();
    List<PreviewRow> rows =
        road.inspect(HOUSE, "officials.edit", () -> List.copyOf(intake.preview(HOUSE, parcel)));
    long previewed = System.nanoTime();
    IntakeOrder order = new IntakeOrder(false, true, town.bureau, List.of());
    IntakeResult result =
        road.write(
            HOUSE,
            "officials.edit",
            IdempotencyKey.fresh(),
            IntakeResult.class,
            () -> intake.enter(HOUSE, parcel, order, Progress.Tally.NOBODY));
    long ended = System.nanoTime();
    LOG.info(
        "500 forms: read {} ms, preview {} ms, kept {} ms",
        (read - began) / 1_000_000,
        (previewed - read) / 1_000_000,
        (ended - previewed) / 1_000_000);
    assertThat(rows).hasSize(FORMS);
    assertThat(result.faults()).isEmpty();
    assertThat(result.kept()).isEqualTo(FORMS);
    assertThat(count(town.bureau)).isEqualTo(FORMS);
  }

  private int count(UUID unit) {
    OfficialQuery query = new OfficialQuery(null, null, null, null, null, unit, null, 1);
    Page<OfficialLine> page =
        road.read(HOUSE, "officials.view", () -> officials.list(HOUSE, query));
    return page.total();
  }

  private static String month(int at) {
    return "%d%02d".formatted(1955 + at % 30, 1 + at % 12);
  }
}
