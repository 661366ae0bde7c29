package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A backup is a restore: taken from a house at work, restored into an empty folder, it gives a
 * house that answers the same to the byte, with the same end of the audit chain.
 */
class BackupTrial {

  private static final int REPORTERS = 2;

  @Test
  void aHouseRestoredFromItsBackupSaysTheSameToTheByte() throws Exception {
    Path backup = Files.createTempDirectory("yixian-backup");
    Site other = Site.empty();
    try (Town town = Town.found()) {
      Desk leader = town.open("orgleader");
      Map<String, String> before = said(leader);
      long begun = System.nanoTime();
      Shell.Outcome taken = takenAtWork(town, backup);
      double took = (System.nanoTime() - begun) / 1e9;
      assertThat(taken.code()).as(taken.said()).isZero();
      assertThat(taken.said()).containsPattern("秒  issue：\\d+ 张表").contains("秒  附件：");
      begun = System.nanoTime();
      Shell.Outcome restored =
          Shell.ask(
              Installed.command(
                  "restore",
                  backup.toString(),
                  "--keys",
                  town.house().data().resolve("keys").toString(),
                  "--data",
                  other.inside().toString()));
      double back = (System.nanoTime() - begun) / 1e9;
      assertThat(restored.code()).as(restored.said()).isZero();
      assertThat(restored.said()).contains("逐表核对相符").contains("审计链完好，与备份时一致");
      assertThat(restored.said()).containsPattern("秒  issue：\\d+ 张表").contains("秒  密钥：");
      assertThat(files(other.outside())).isEqualTo(files(town.house().data())).isPositive();
      try (House house = House.start(other, Town.UNLIMITED)) {
        assertThat(said(leader.behind(house.port()))).isEqualTo(before);
      }
      System.out.printf(
          "trials: backup in %.1f s, restored in %.1f s, %d answers the same to the byte%n",
          took, back, before.size());
    } finally {
      Shell.run("rm", "-rf", backup.toString());
    }
  }

  private static Shell.Outcome takenAtWork(Town town, Path folder) throws Exception {
    try (Reporters reporters = new Reporters(town, REPORTERS)) {
      reporters.awaitMore(10);
      Shell.Outcome taken = town.house().command("backup", folder.toString());
      reporters.awaitMore(10);
      reporters.stop();
      return taken;
    }
  }

  /** What was evaluated of times gone by, with the records behind it. */
  private static Map<String, String> said(Desk reader) throws IOException {
    YearMonth month = YearMonth.now().minusMonths(1);
    String period = "?by=unit&from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
    List<String> paths = new ArrayList<>();
    paths.add("/api/indicators/board" + period);
    for (JsonNode round : reader.read("/api/assessment/rounds").json()) {
      String address = "/api/assessment/rounds/" + round.path("id").asString();
      paths.add(address);
      if (round.path("state").asString().equals("LOCKED")) {
        paths.add(address + "/proof");
      }
    }
    Map<String, String> said = new LinkedHashMap<>();
    for (String path : paths) {
      Desk.Answer answer = reader.read(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      said.put(path, answer.body());
    }
    assertThat(said).hasSizeGreaterThan(2);
    return said;
  }

  private static long files(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("files"))) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
