package yixian.audit;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * 校验 · Reads the whole chain and compares it with itself and with what was written down outside the
 * database.
 *
 * <p>A changed field, a removed, added or exchanged record breaks the chain at its number. A chain
 * cut at its end, or written anew from some record on, is whole in itself; the outside anchors
 * tell. What was sealed after the last anchor (at most a minute) and cut by somebody who holds the
 * database is told only by the running server, which remembers its head.
 */
public final class Verification {

  private static final String LAST =
      "select seq, hash from audit.records order by seq desc limit 1";

  private final Map<Long, byte[]> anchored = new TreeMap<>();
  private final BiPredicate<byte[], byte[]> same;
  private final @Nullable String anchorTrouble;
  private long lastAnchor;

  private Verification(
      List<Head> heads, @Nullable String anchorTrouble, BiPredicate<byte[], byte[]> same) {
    this.same = same;
    this.anchorTrouble = anchorTrouble;
    for (Head head : heads) {
      anchored.put(head.seq(), head.hash());
      lastAnchor = Math.max(lastAnchor, head.seq());
    }
  }

  /**
   * Verifies the chain of a database against the anchors of a data folder; the connection's
   * transaction is ended.
   */
  public static Verdict of(Connection connection, Path data) throws SQLException {
    return of(connection, data, List.of());
  }

  /**
   * How the chain ends, without reading it all: the number of the last record and its hash, as a
   * {@link Verdict} has them.
   */
  public static String head(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet last = statement.executeQuery(LAST)) {
      return last.next()
          ? last.getLong(1) + " " + hex(last.getBytes(2))
          : "0 " + hex(Chain.GENESIS);
    }
  }

  static Verdict of(Connection connection, Path data, List<Head> remembered) throws SQLException {
    return prepared(data, remembered, MessageDigest::isEqual).run(connection);
  }

  /**
   * With a comparison of the caller's choice: tests switch it off to show that they would notice.
   */
  static Verification prepared(Path data, List<Head> remembered, BiPredicate<byte[], byte[]> same) {
    List<Head> heads = new ArrayList<>(remembered);
    String trouble = null;
    try {
      heads.addAll(new Anchors(data, SigningKey.of(data)).heads());
    } catch (AnchorTrouble e) {
      trouble = e.getMessage();
    }
    return new Verification(heads, trouble, same);
  }

  Verdict run(Connection connection) throws SQLException {
    Chain chain = new Chain();
    byte[] before = Chain.GENESIS;
    long seq = 0;
    try (ChainReader reader = new ChainReader(connection)) {
      while (reader.next()) {
        Sealed record = reader.record();
        String finding = finding(chain, before, seq + 1, record);
        if (finding != null) {
          return broken(seq, before, seq + 1, finding);
        }
        seq = record.seq();
        before = record.hash();
      }
    }
    if (seq < lastAnchor) {
      return broken(seq, before, seq + 1, "尾部缺失：外部锚点记到第 " + lastAnchor + " 条");
    }
    return anchorTrouble == null
        ? new Verdict(true, seq, hex(before), anchored.size(), null, null)
        : broken(seq, before, seq, anchorTrouble);
  }

  private @Nullable String finding(Chain chain, byte[] before, long expected, Sealed record) {
    if (record.seq() != expected) {
      return "记录缺失：应为第 " + expected + " 条，实为第 " + record.seq() + " 条";
    }
    if (!same.test(chain.next(before, expected, record.entry()), record.hash())) {
      return "内容与哈希不符：记录被改动、调换或插入";
    }
    byte[] written = anchored.get(expected);
    if (written != null && !same.test(written, record.hash())) {
      return "与外部锚点不符：此前的记录被整体重写";
    }
    return null;
  }

  private Verdict broken(long rows, byte[] head, long at, String finding) {
    return new Verdict(false, rows, hex(head), anchored.size(), at, finding);
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
