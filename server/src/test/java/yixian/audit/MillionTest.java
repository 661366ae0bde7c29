package yixian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillionTest {

  private static final int RECORDS = 1_000_000;

  @Test
  void verifiesAMillionRecordsInTenSeconds(@TempDir Path data) throws SQLException {
    ChainBed bed = new ChainBed("chain_million");
    bed.fill(RECORDS, RECORDS, data);
    try (Connection connection = bed.connect()) {
      long start = System.nanoTime();
      Verdict verdict = Verification.of(connection, data);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(verdict.ok()).isTrue();
      assertThat(verdict.rows()).isEqualTo(RECORDS);
      assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
  }
}
