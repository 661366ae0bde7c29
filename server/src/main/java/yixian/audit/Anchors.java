package yixian.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * 外部锚点 · Heads of the chain written down outside the database, in {@code anchors.log} of the data
 * folder.
 *
 * <p>A line is number, hash, time, link, signature. The link is SHA-256 over the link before and
 * the line's own fields, and it is what is signed: so the signature of the last line answers for
 * all lines before it. Copies of the file may be kept elsewhere; an older copy still proves what it
 * holds.
 */
final class Anchors {

  private static final HexFormat HEX = HexFormat.of();
  private static final String GENESIS = "0".repeat(64);

  private final Path file;
  private final SigningKey key;

  Anchors(Path data, SigningKey key) {
    this.file = data.resolve("anchors.log");
    this.key = key;
  }

  private record Line(Head head, String at, String link, String signature) {}

  /**
   * The heads written down, oldest first.
   *
   * @throws AnchorTrouble in Chinese, when a line was changed, removed or not signed by this
   *     installation
   */
  List<Head> heads() {
    List<Line> lines = lines();
    String before = GENESIS;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.link().equals(link(before, line.head(), line.at()))) {
        throw new AnchorTrouble("外部锚点文件第 " + (i + 1) + " 行与前一行不相接，文件可能被改动");
      }
      before = line.link();
    }
    if (!lines.isEmpty() && !signed(lines.getLast())) {
      throw new AnchorTrouble("外部锚点文件最后一行的签名不是本安装所签");
    }
    return lines.stream().map(Line::head).toList();
  }

  /** The last head written down, with its signature. */
  Optional<SignedHead> latest() {
    List<Line> lines = lines();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Line last = lines.getLast();
    return Optional.of(
        new SignedHead(
            last.head().seq(),
            HEX.formatHex(last.head().hash()),
            Instant.parse(last.at()),
            last.signature()));
  }

  /**
   * Writes a head down and forces it to disk, whole or not at all: what a full disk or a power cut
   * left of a line is taken away first.
   */
  void add(Head head, Instant at) {
    List<Line> lines = lines();
    String link = link(lines.isEmpty() ? GENESIS : lines.getLast().link(), head, at.toString());
    String signature = Base64.getEncoder().encodeToString(key.sign(ascii(link)));
    String text =
        String.join(
                " ",
                String.valueOf(head.seq()),
                HEX.formatHex(head.hash()),
                at.toString(),
                link,
                signature)
            + "\n";
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      append(channel, whole(Files.readString(file, StandardCharsets.US_ASCII)), text);
    } catch (IOException e) {
      throw new UncheckedIOException("无法写入外部锚点 " + file + "，请检查权限与磁盘空间", e);
    }
  }

  private static void append(FileChannel channel, int end, String text) throws IOException {
    channel.truncate(end).position(end);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(ascii(text));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  /**
   * Where the whole lines end: a line without its end was cut while it was written and says
   * nothing.
   */
  private static int whole(String text) {
    return text.lastIndexOf('\n') + 1;
  }

  private List<Line> lines() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      List<Line> lines = new ArrayList<>();
      for (String line : text.substring(0, whole(text)).lines().toList()) {
        lines.add(line(line, lines.size() + 1));
      }
      return lines;
    } catch (IOException e) {
      throw new AnchorTrouble("外部锚点文件 " + file + " 读不出来，请从备份恢复");
    }
  }

  private static Line line(String text, int number) {
    String[] parts = text.split(" ");
    try {
      if (parts.length == 5) {
        Head head = new Head(Long.parseLong(parts[0]), HEX.parseHex(parts[1]));
        return new Line(head, parts[2], parts[3], parts[4]);
      }
    } catch (IllegalArgumentException e) {
      // falls through to the finding, which names the line
    }
    throw new AnchorTrouble("外部锚点文件第 " + number + " 行不完整，文件可能被改动");
  }

  private boolean signed(Line line) {
    try {
      return key.verify(ascii(line.link()), Base64.getDecoder().decode(line.signature()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String link(String before, Head head, String at) {
    try {
      String text = before + " " + head.seq() + " " + HEX.formatHex(head.hash()) + " " + at;
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(ascii(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
