package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one command that starts the district: it ends on the signals that end it, leaves no database
 * behind and loses nothing; on a PostgreSQL server of somebody's own it leaves that server alone.
 */
class LauncherTrial {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A start without the cache, beside a training and the tests of the code. */
  private static final Duration TRAINING = Duration.ofMinutes(2);

  @Test
  void startsStopsAndStartsAgainWithWhatWasThereAndUsesAServerOfSomebodysOwn() throws Exception {
    Clone clone = Clone.built();
    Site site = Site.copyOf(Town.loaded());
    Site other = Site.empty();
    long begun = System.nanoTime();
    try {
      String reported = untilInterrupted(clone, site);
      try (Launched again = Launched.start(clone, "--data", site.inside().toString())) {
        Desk member = signedIn(again.port(), "grid", Desk.chosen(passwordOf(site, "grid")));
        assertThat(member.read("/api/issues/" + reported).json().path("summary").asString())
            .isEqualTo("启动器试验");
        besideItOn(clone, other, new Truth(site.outside()));
        String postmaster = postmaster(site);
        assertThat(again.end("TERM")).as(again.words()).isZero();
        assertNoDatabase(site, postmaster);
      }
    } finally {
      clone.clear();
      site.clear();
      other.clear();
    }
    System.out.printf(
        "trials: launcher: three starts and clean ends in %.1f s%n",
        (System.nanoTime() - begun) / 1e9);
  }

  @Test
  void takesTheTrainingOfTheStartUpCacheWithItWhenItIsStopped() throws Exception {
    Clone clone = Clone.untrained();
    Site site = Site.empty();
    Site passing = Site.empty();
    Map<String, String> atOnce =
        Map.of("YIXIAN_TRAIN_AFTER", "0", "TMPDIR", passing.outside().toString());
    long begun = System.nanoTime();
    try (Launched first =
        Launched.begin(
            clone, clone.folder(), atOnce, "--data", site.inside().toString(), "--no-demo")) {
      Path training = awaitTraining(first, passing);
      long postmaster = Long.parseLong(Files.readAllLines(training).getFirst().strip());
      assertThat(ProcessHandle.of(postmaster)).isPresent();
      long asked = System.nanoTime();
      assertThat(first.end("TERM")).as(first.words()).isZero();
      System.out.printf(
          "trials: launcher: interrupted while it trains, %.1f s after it began, gone after %.1f"
              + " s%n",
          (asked - begun) / 1e9, (System.nanoTime() - asked) / 1e9);
      assertThat(ProcessHandle.of(postmaster)).isEmpty();
      assertThat(commandsThatName(passing)).isEmpty();
      assertThat(commandsThatName(site)).isEmpty();
      assertThat(passing.outside()).isEmptyDirectory();
      assertThat(names(clone.folder().resolve("target/run"))).containsOnly("yixian-app.jar", "lib");
    } finally {
      clone.clear();
      site.clear();
      passing.clear();
    }
  }

  /** Until the database of the training runs; where that says so. */
  private static Path awaitTraining(Launched launched, Site passing) throws Exception {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < TRAINING.toNanos() && launched.alive()) {
      for (String name : names(passing.outside())) {
        Path said = passing.outside().resolve(name).resolve("postgres/cluster/postmaster.pid");
        if (Files.exists(said) && Files.readString(said).contains("ready")) {
          return said;
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("It does not train: " + launched.words());
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(each -> each.getFileName().toString()).toList();
    }
  }

  /** The demo district, until Ctrl+C; answers what was reported in it. */
  private static String untilInterrupted(Clone clone, Site site) throws Exception {
    try (Launched first = Launched.start(clone, "--data", site.inside().toString())) {
      assertOpenToAnybody(first);
      String id = reported(first.port(), passwordOf(site, "grid"));
      Shell.Outcome second =
          Shell.ask(clone.command(List.of("start", "--port", String.valueOf(first.port()))));
      assertThat(second.code()).isOne();
      assertThat(second.said()).contains("端口 " + first.port() + " 已被占用");
      Shell.Outcome mistyped =
          Shell.ask(clone.command(List.of("start", "--port", "0", "--prot", "1")));
      assertThat(mistyped.code()).isEqualTo(2);
      assertThat(mistyped.said()).contains("✗ 不认识的参数：--prot").doesNotContain("Exception");
      String postmaster = postmaster(site);
      assertThat(ProcessHandle.of(Long.parseLong(postmaster))).isPresent();
      assertThat(first.end("INT")).as(first.words()).isZero();
      assertNoDatabase(site, postmaster);
      return id;
    }
  }

  /** An empty house in a database of its own on a server that belongs to somebody else. */
  private static void besideItOn(Clone clone, Site site, Truth owner) throws Exception {
    owner.execute("create database of_somebody");
    try (Launched guest =
        Launched.start(
            clone,
            site.inside().getParent(), // folders count from where the person calls
            "--data",
            site.inside().getFileName().toString(),
            "--db",
            owner.address("of_somebody"),
            "--no-demo")) {
      assertOpenToAnybody(guest);
      String words = Files.readString(site.outside().resolve("first-accounts.txt"));
      assertThat(words.lines()).hasSize(3);
      assertThat(guest.words()).contains(words.lines().toList());
      String[] first = words.lines().findFirst().orElseThrow().strip().split("\\s+");
      Desk administrator = signedIn(guest.port(), first[0], first[1]);
      assertThat(administrator.read("/api/me").done()).isTrue();
      assertThat(site.outside().resolve("postgres")).doesNotExist();
      assertThat(guest.end("TERM")).as(guest.words()).isZero();
    }
    assertThat(owner.number("select count(*) from pg_database where datname = 'of_somebody'"))
        .as("the server of somebody else goes on")
        .isOne();
  }

  private static void assertOpenToAnybody(Launched house) throws Exception {
    HttpResponse<String> health = house.asked("/actuator/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(health.body()).path("status").asString()).isEqualTo("UP");
    HttpResponse<String> document = house.asked("/api/openapi.json");
    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(document.body()).path("paths").propertyNames())
        .contains("/api/issues", "/api/session");
    assertThat(house.asked("/").body()).contains("<html");
  }

  private static void assertNoDatabase(Site site, String postmaster) {
    assertThat(ProcessHandle.of(Long.parseLong(postmaster))).isEmpty();
    assertThat(site.outside().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    assertThat(commandsThatName(site)).filteredOn(each -> each.contains("postgres")).isEmpty();
  }

  private static List<String> commandsThatName(Site site) {
    return ProcessHandle.allProcesses()
        .map(each -> each.info().commandLine().orElse(""))
        .filter(each -> each.contains(site.inside() + "/"))
        .toList();
  }

  private static String postmaster(Site site) throws Exception {
    return Files.readAllLines(site.outside().resolve("postgres/cluster/postmaster.pid"))
        .getFirst()
        .strip();
  }

  private static String reported(int port, String initial) throws Exception {
    Desk member = signedIn(port, "grid", initial);
    JsonNode features = member.read("/api/grids.geojson").json().path("features");
    JsonNode at = features.get(0).path("geometry").path("coordinates");
    while (at.get(0).isArray()) {
      at = at.get(0);
    }
    Desk.Answer answer =
        member.write(
            "POST",
            "/api/issues",
            Map.of(
                "summary", "启动器试验",
                "longitude", at.get(0).asDouble(),
                "latitude", at.get(1).asDouble(),
                "system", "WGS84",
                "channel", "STAFF_PHONE"));
    assertThat(answer.done()).as(answer.toString()).isTrue();
    return answer.json().path("id").asString();
  }

  private static String passwordOf(Site site, String login) throws Exception {
    Path accounts = site.outside().resolve("demo-accounts.txt");
    return Files.readAllLines(accounts).stream()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words[0].equals(login))
        .findFirst()
        .orElseThrow()[1];
  }

  private static Desk signedIn(int port, String login, String password) throws Exception {
    return Desk.open(port, "203.0.113.7", login, password);
  }
}
