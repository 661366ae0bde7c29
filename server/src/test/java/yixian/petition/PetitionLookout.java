package yixian.petition;

import static yixian.officials.OfficialTown.ok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A petition registered by each unit. */
class PetitionLookout implements Lookout {

  private static final String PETITIONS = PetitionTown.PETITIONS;

  private final PetitionTown town;
  private final Map<Kin, String> codes = new EnumMap<>(Kin.class);

  PetitionLookout(Road road, Units units, yixian.directory.People directory, People people) {
    this.town = new PetitionTown(road, units, directory, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + PETITIONS, "GET " + PETITIONS + "/figures", "GET " + PETITIONS + "/export.xlsx");
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    Client desk = town.everywhere("PETITION_OFFICER");
    for (Kin kin : Kin.values()) {
      Map<String, Object> draft =
          PetitionTown.draft(family.unit(kin), OfficialTown.name(), "TRAFFIC");
      codes.put(kin, ok(desk.post(PETITIONS, draft)).get("line").get("code").asString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String code = Objects.requireNonNull(codes.get(kin));
    String filter = "?year=" + LocalDate.now(Days.ZONE).getYear() + "&text=" + code;
    return switch (route) {
      case "GET /api/petitions" -> reader.get(PETITIONS + filter).text().contains(code);
      case "GET /api/petitions/figures" -> counted(reader.get(PETITIONS + "/figures" + filter));
      default -> exported(reader, filter).contains(code);
    };
  }

  private static boolean counted(Client.Answer answer) {
    return answer.status() == 200
        && answer.json().valueStream().anyMatch(figure -> figure.get("count").asInt() > 0);
  }

  private static String exported(Client reader, String filter) {
    HttpResponse<byte[]> answer = reader.fetch(PETITIONS + "/export.xlsx" + filter);
    if (answer.statusCode() != 200) {
      return "";
    }
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.getCellText(0)).toList().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
