package yixian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillionTest {

  private static final int RECORDS = 1_000_000;

  @Test
  void verifiesAMillionRecordsWithoutHoldingThemInMemory(@TempDir Path data) throws SQLException {
    ChainBed bed = new ChainBed("chain_million");
    bed.fill(RECORDS, RECORDS, data);
    try (Connection connection = bed.connect()) {
      Verdict verdict = Verification.of(connection, data);
      assertThat(verdict.ok()).isTrue();
      assertThat(verdict.rows()).isEqualTo(RECORDS);
    }
  }
}
