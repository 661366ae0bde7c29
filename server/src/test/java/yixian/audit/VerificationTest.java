package yixian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoils the chain as somebody with the owner's rights could, and looks whether it is found. */
class VerificationTest {

  private static final int RECORDS = 300;
  private static final int MUTATIONS = 2_000;

  @TempDir static Path data;
  private static ChainBed bed;

  @BeforeAll
  static void fillTheChain() {
    bed = new ChainBed("chain_mutations");
    bed.fill(RECORDS, 50, data);
  }

  @Test
  void holdsAChainThatNobodyTouched() throws SQLException {
    try (Connection connection = bed.connect()) {
      Verdict verdict = Verification.of(connection, data);
      assertThat(verdict.ok()).isTrue();
      assertThat(verdict.rows()).isEqualTo(RECORDS);
      assertThat(verdict.anchors()).isEqualTo(RECORDS / 50);
    }
  }

  @Test
  void findsEveryOneOfTwoThousandMutations() throws SQLException {
    assertThat(found(MUTATIONS, MessageDigest::isEqual)).isEqualTo(MUTATIONS);
  }

  @Test
  void wouldNoticeIfTheComparisonWereSwitchedOff() throws SQLException {
    int found = found(400, (computed, stored) -> true);
    assertThat(found).isLessThan(300);
  }

  @Test
  void findsAFullRewriteAndACutTailOnlyByTheAnchors(@TempDir Path withoutAnchors)
      throws SQLException {
    try (Connection connection = bed.connect()) {
      connection.setAutoCommit(false);
      for (Mutation mutation : List.of(Mutation.REWRITE, Mutation.CUT)) {
        mutation.apply(connection, new Random(5), RECORDS);
        assertThat(Verification.of(connection, withoutAnchors).ok()).isTrue();
        Verdict verdict = Verification.of(connection, data);
        assertThat(verdict.ok()).isFalse();
        assertThat(verdict.finding()).contains("锚点");
        connection.rollback();
      }
    }
  }

  @Test
  void findsAChangedAnchorFile(@TempDir Path copy) throws Exception {
    Files.createDirectories(copy.resolve("keys"));
    Files.copy(data.resolve("keys/audit.key"), copy.resolve("keys/audit.key"));
    List<String> lines = Files.readAllLines(data.resolve("anchors.log"));
    try (Connection connection = bed.connect()) {
      Files.write(copy.resolve("anchors.log"), lines);
      assertThat(Verification.of(connection, copy).ok()).isTrue();
      Files.write(copy.resolve("anchors.log"), lines.subList(1, lines.size()));
      assertThat(Verification.of(connection, copy).finding()).contains("第 1 行与前一行不相接");
      String forged = lines.getLast().replaceAll(" [^ ]+$", " " + "A".repeat(86) + "==");
      Files.write(copy.resolve("anchors.log"), List.of(lines.getFirst(), forged));
      assertThat(Verification.of(connection, copy).ok()).isFalse();
    }
  }

  private static int found(int mutations, BiPredicate<byte[], byte[]> same) throws SQLException {
    Random random = new Random(47);
    Mutation[] kinds = Mutation.values();
    int found = 0;
    try (Connection connection = bed.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < mutations; i++) {
        Mutation kind = kinds[i % kinds.length];
        kind.apply(connection, random, RECORDS);
        boolean ok = Verification.prepared(data, List.of(), same).run(connection).ok();
        found += ok ? 0 : 1;
        assertThat(ok && same.test(new byte[] {1}, new byte[] {2}) == false)
            .as("mutation %d, %s, was not found", i, kind)
            .isFalse();
        connection.rollback();
      }
    }
    return found;
  }
}
