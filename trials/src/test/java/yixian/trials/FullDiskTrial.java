package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A full disk harms nothing: something else than the house takes the last page of the disk under
 * the data folder.
 *
 * <p>At first the database's log still has a little room, as it has whenever a disk fills up: then
 * the house reads on and refuses to write. After that the log's room is spent too, which ends the
 * database; it must come back by itself once there is space again.
 */
class FullDiskTrial {

  private static final int SPARE_MEGABYTES = 64;
  private static final int LOG_LEFT = 2 * 1024 * 1024;
  private static final Duration FULL_FOR =
      Duration.ofSeconds(Integer.getInteger("trials.fullSeconds", 12));
  private static final Duration WITHOUT_DATABASE = Duration.ofSeconds(4);
  private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
  private static final String OFTEN_ANCHORED = "-Dyixian.audit.anchor-every=500ms";

  @BeforeAll
  static void needsADiskOfItsOwn() throws InterruptedException {
    String obstacle = SmallDisk.obstacle();
    if (!obstacle.isEmpty()) {
      System.out.printf(
          "trials: full disk: skipped, no small disk can be mounted here: %s%n", obstacle);
    }
    assumeTrue(obstacle.isEmpty(), obstacle);
  }

  @Test
  void losesNothingReadsOnRefusesInWordsAndIsBackWhenThereIsSpace() throws Exception {
    try (SmallDisk disk = SmallDisk.with(Town.loaded(), SPARE_MEGABYTES);
        Town town = town(disk, "24MB");
        DatabaseLog log = DatabaseLog.of(town);
        Reporters reporters = new Reporters(town, 6);
        Photographers photographers = new Photographers(town, 2);
        Readers readers = new Readers(town, 4)) {
      reporters.awaitMore(100);
      photographers.awaitMore(5);
      readers.beginToCount();
      beFull(disk, log);
      readers.stop();
      int refused = reporters.refusals().plain();
      int photosRefused = photographers.refusals().plain();
      int wordless = reporters.refusals().wordless() + photographers.refusals().wordless();
      endDatabase(disk, log);
      Duration back = relieve(disk, reporters, photographers);
      reporters.stop();
      photographers.stop();
      Shell.Outcome audit = town.house().command("audit", "verify");
      System.out.printf(
          "trials: full disk: %d reports and %d photos acknowledged, %d and %d lost, %d doubled;"
              + " %d reports and %d photos refused in words, %d without; %d of %d reads answered (%.2f %%); normal after %d ms%n",
          reporters.ledger().size(),
          photographers.kept(),
          town.truth().lost(reporters.ledger()).size(),
          photographers.lost(),
          town.truth().doubled(),
          refused,
          photosRefused,
          wordless,
          readers.answered(),
          readers.asked(),
          readers.percent(),
          back.toMillis());
      assertThat(town.truth().lost(reporters.ledger())).isEmpty();
      assertThat(town.truth().doubled()).isZero();
      assertThat(photographers.lost()).isZero();
      assertThat(refused).isPositive();
      assertThat(photosRefused).isPositive();
      assertThat(wordless).isZero();
      assertThat(readers.percent()).isGreaterThanOrEqualTo(99);
      assertThat(back).isLessThanOrEqualTo(BACK_WITHIN);
      assertThat(audit.code()).as(audit.said()).isZero();
    }
  }

  @Test
  void noticesThatReadingEndsWhenTheHouseIsSabotagedToWriteToTheLastPage() throws Exception {
    try (SmallDisk disk = SmallDisk.with(Town.loaded(), SPARE_MEGABYTES);
        Town town = town(disk, "0B");
        DatabaseLog log = DatabaseLog.of(town);
        Reporters reporters = new Reporters(town, 6);
        Readers readers = new Readers(town, 4)) {
      reporters.awaitMore(50);
      readers.beginToCount();
      beFull(disk, log);
      readers.stop();
      System.out.printf(
          "trials: full disk, sabotaged: %d of %d reads answered (%.2f %%)%n",
          readers.answered(), readers.asked(), readers.percent());
      assertThat(readers.percent()).isLessThan(99);
      disk.relieve();
      reporters.awaitMore(1);
    }
  }

  private static Town town(SmallDisk disk, String reserve) throws Exception {
    return Town.on(disk.site(), Town.UNLIMITED, OFTEN_ANCHORED, "-Dyixian.disk.reserve=" + reserve);
  }

  private static void beFull(SmallDisk disk, DatabaseLog log) throws Exception {
    disk.fill();
    log.spendBut(LOG_LEFT);
    long end = System.nanoTime() + FULL_FOR.toNanos();
    while (System.nanoTime() < end) {
      disk.fill();
      Thread.sleep(100);
    }
  }

  private static void endDatabase(SmallDisk disk, DatabaseLog log) throws Exception {
    log.spendAll();
    long end = System.nanoTime() + WITHOUT_DATABASE.toNanos();
    while (System.nanoTime() < end) {
      disk.fill();
      Thread.sleep(100);
    }
  }

  private static Duration relieve(SmallDisk disk, Reporters reporters, Photographers photographers)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    disk.relieve();
    reporters.awaitMore(1);
    photographers.awaitMore(1);
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
