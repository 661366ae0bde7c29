package yixian.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that want to hurt whoever opens them. */
final class HostileFiles {

  /** A file with what it tries. */
  record Hostile(String what, byte[] bytes) {
    @Override
    public String toString() {
      return what;
    }
  }

  private final String secret;
  private final String trap;
  private final List<Hostile> files = new ArrayList<>();

  private HostileFiles(String secret, String trap) {
    this.secret = secret;
    this.trap = trap;
  }

  /**
   * All of them.
   *
   * @param secret the address of a file that nobody may read
   * @param trap an address that nobody may call
   */
  static List<Hostile> all(String secret, String trap) {
    HostileFiles all = new HostileFiles(secret, trap);
    all.entities();
    all.bombs();
    all.shapes();
    all.encodings();
    all.polyglots();
    all.photos();
    all.damaged();
    return all.files;
  }

  private void entities() {
    for (String address :
        List.of(
            secret,
            trap,
            "file:///etc/hostname",
            "jar:" + trap + "!/x",
            "ftp" + trap.substring(4))) {
      for (String kind :
          List.of("SYSTEM \"" + address + "\"", "PUBLIC \"-//x\" \"" + address + "\"")) {
        xml(
            "entity " + kind,
            "<!DOCTYPE Person [<!ENTITY x "
                + kind
                + ">]><Person><XingMing>&x;</XingMing></Person>");
        xml(
            "parameter entity " + kind,
            "<!DOCTYPE Person [<!ENTITY % x " + kind + "> %x;]><Person/>");
        xml(
            "external subset " + kind,
            "<!DOCTYPE Person " + kind + "><Person><XingMing>甲</XingMing></Person>");
        xml(
            "unparsed entity " + kind,
            "<!DOCTYPE Person [<!NOTATION n "
                + kind
                + "><!ENTITY x "
                + kind
                + " NDATA n>]><Person a='x'/>");
        xml(
            "default attribute " + kind,
            "<!DOCTYPE Person [<!ENTITY x " + kind + "><!ATTLIST Person a CDATA '&x;'>]><Person/>");
      }
      xml(
          "inclusion " + address,
          "<Person xmlns:xi='http://www.w3.org/2001/XInclude'><XingMing><xi:include parse='text' href='"
              + address
              + "'/></XingMing></Person>");
      xml(
          "schema " + address,
          "<Person xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='"
              + address
              + "'/>");
      xml(
          "style sheet " + address,
          "<?xml-stylesheet type='text/xsl' href='" + address + "'?><Person/>");
    }
    xml("undeclared entity", "<Person><XingMing>&x;</XingMing></Person>");
  }

  private void bombs() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE Person [<!ENTITY l0 \"哈\">");
    for (int i = 1; i < 10; i++) {
      laughs
          .append("<!ENTITY l")
          .append(i)
          .append(" \"")
          .append(("&l" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    xml("billion laughs", laughs + "]><Person><XingMing>&l9;</XingMing></Person>");
    xml(
        "quadratic blow-up",
        "<!DOCTYPE Person [<!ENTITY a '"
            + "a".repeat(50_000)
            + "'>]><Person>"
            + "&a;".repeat(10_000)
            + "</Person>");
    xml(
        "entity within itself",
        "<!DOCTYPE Person [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><Person>&a;</Person>");
    for (int depth : new int[] {40, 1_000, 100_000}) {
      xml(depth + " deep", "<Person>" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</Person>");
      xml(depth + " deep, never closed", "<Person>" + "<a>".repeat(depth));
    }
    xml("a million elements", "<Person>" + "<a/>".repeat(1_000_000) + "</Person>");
    xml("huge attribute", "<Person a='" + "x".repeat(5_000_000) + "'/>");
    xml("huge name", "<Person><" + "x".repeat(1_000_000) + "/></Person>");
    StringBuilder attributes = new StringBuilder("<Person");
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    xml("many attributes", attributes + "/>");
    xml("huge text", "<Person><JianLi>" + "字".repeat(2_000_000) + "</JianLi></Person>");
    xml("huge remark", "<Person><!--" + "x".repeat(3_000_000) + "--></Person>");
    xml(
        "brackets without end",
        "<Person><JianLi>2012.09--  " + "（其间：".repeat(50_000) + "</JianLi></Person>");
    xml(
        "brackets in brackets",
        "<Person><JianLi>2012.09--  （其间：" + "()".repeat(200_000) + "）</JianLi></Person>");
    xml(
        "asides without end",
        "<Person><JianLi>2012.09--  \n"
            + "（其间：2012.10--2012.11 x）\n".repeat(20_000)
            + "</JianLi></Person>");
    xml(
        "stops without end",
        "<Person><JianLi>2012.09--  （其间：2012.10--2012.11"
            + "；".repeat(500_000)
            + "x）</JianLi></Person>");
    xml(
        "blanks without end",
        "<Person><XingMing>甲" + " ".repeat(500_000) + "a</XingMing></Person>");
    xml(
        "dates without end",
        "<Person><JianLi>"
            + "2012.09--2013.01（其间：2012.10--\n".repeat(20_000)
            + "</JianLi></Person>");
    add("more than a form may weigh", new byte[13 * 1024 * 1024]);
    add("a record of quotes", "\",\"".repeat(300_000).getBytes(UTF_8));
    add(
        "a record of slots",
        ("\"" + "@".repeat(600_000) + "\",\"".repeat(32) + "\"").getBytes(UTF_8));
  }

  private void shapes() {
    for (String text :
        List.of(
            "",
            " ",
            "<",
            "<>",
            "<Person",
            "<Person>",
            "</Person>",
            "<Person/><Person/>",
            "<Person></person>",
            "<Person a=1/>",
            "<Person a='1' a='2'/>",
            "<Person><![CDATA[</Person>",
            "<Person>&#0;</Person>",
            "<Person>&#xD800;</Person>",
            "<Person>&#99999999;</Person>",
            "<Person>]]></Person>",
            "<Person><!-- -- --></Person>",
            "<?xml version='9.9'?><Person/>",
            "<?xml version='1.1'?><Person>&#1;</Person>",
            "<?xml?><Person/>",
            "<Person xmlns='urn:x'/>",
            "<x:Person/>",
            "<Person x:y='1'/>",
            "<html><script>alert(1)</script></html>",
            "<svg onload='x'/>",
            "{\"Person\":1}",
            "\"",
            "\"\"",
            "\",\"",
            "\"a\",\"b",
            "null",
            "\u0000",
            "=cmd|' /C calc'!A0",
            "<Person><XingMing><XingMing/></XingMing></Person>",
            "<Person><ZhaoPian>!!!!</ZhaoPian></Person>",
            "<Person><JiaTingChengYuan><Item/><Item><Item/></Item></JiaTingChengYuan></Person>",
            "<Person><ChuShengNianYue>999999999999999999</ChuShengNianYue></Person>",
            "<Person><ChuShengNianYue>000000</ChuShengNianYue><JiSuanNianLingShiJian>20260231</JiSuanNianLingShiJian></Person>",
            "<Person><?evil?></Person>")) {
      add("shape " + text.replaceAll("[\\p{Cntrl}]", "?"), text.getBytes(UTF_8));
    }
  }

  private void encodings() {
    String form = "<Person><XingMing>张示例</XingMing></Person>";
    for (String declared :
        List.of(
            "utf-8",
            "gbk",
            "gb18030",
            "utf-16",
            "utf-7",
            "utf-32",
            "ebcdic-cp-us",
            "x-none",
            "iso-8859-1")) {
      String text = "<?xml version='1.0' encoding='" + declared + "'?>" + form;
      add("declares " + declared + ", is UTF-8", text.getBytes(UTF_8));
      add("declares " + declared + ", is GBK", text.getBytes(Charset.forName("GBK")));
      add("declares " + declared + ", is UTF-16", text.getBytes(UTF_16));
      add("declares " + declared + ", is UTF-32", text.getBytes(Charset.forName("UTF-32")));
    }
    String entity =
        "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE Person [<!ENTITY x SYSTEM '"
            + secret
            + "'>]><Person><XingMing>&x;</XingMing></Person>";
    add("entity hidden in UTF-16", entity.getBytes(UTF_16));
    add("entity hidden in UTF-7", entity.replace("<", "+ADw-").getBytes(ISO_8859_1));
    add("overlong UTF-8", new byte[] {'<', 'P', (byte) 0xC0, (byte) 0xBC, '/', '>'});
    add("lone surrogates", "<Person>\uD800</Person>".getBytes(Charset.forName("UTF-16LE")));
    add("only a mark", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    add("only a wide mark", new byte[] {(byte) 0xFF, (byte) 0xFE});
  }

  private void polyglots() {
    byte[] zip = zip("xl/workbook.xml", 20 * 1024 * 1024);
    add("zip bomb renamed", zip);
    add("gzip bomb renamed", gzip(30 * 1024 * 1024));
    add("form before a zip", joined("<Person/>".getBytes(UTF_8), zip));
    add(
        "zip inside a remark",
        joined(
            "<Person><!--".getBytes(UTF_8),
            Arrays.copyOf(zip, 2000),
            "--></Person>".getBytes(UTF_8)));
    add(
        "pdf with a form",
        "%PDF-1.7\n<Person><XingMing>甲</XingMing></Person>\n%%EOF".getBytes(UTF_8));
    add("form in a png", joined(new InventedForms(1).photo().bytes(), "<Person/>".getBytes(UTF_8)));
    add("class file", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 69});
    add("serialised object", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'});
    add("elf", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1});
    add("script", "#!/bin/sh\nrm -rf x\n".getBytes(UTF_8));
    add("record before a form", joined(Samples.lrm(), Samples.lrmx()));
    add("form before a record", joined(Samples.lrmx(), Samples.lrm()));
  }

  private void photos() {
    for (String head :
        List.of(
            "GIF89a",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "BM",
            "PK\u0003\u0004",
            "MZ",
            "\u0089PNG\r\n\u001A\n",
            "\u00FF\u00D8\u00FF\u00E0")) {
      String base64 =
          Base64.getEncoder().encodeToString((head + "x".repeat(40)).getBytes(ISO_8859_1));
      xml(
          "photo of " + head.length() + " " + base64.substring(0, 6),
          "<Person><XingMing>甲</XingMing><ZhaoPian>" + base64 + "</ZhaoPian></Person>");
    }
    byte[] enormous = new InventedForms(8).photo().bytes();
    xml(
        "photo of all bytes",
        "<Person><ZhaoPian>" + "AAAA".repeat(2_500_000) + "</ZhaoPian></Person>");
    if (enormous[0] == (byte) 0x89) {
      Arrays.fill(enormous, 16, 24, (byte) 0x7F);
    }
    xml(
        "photo that claims to be enormous",
        "<Person><ZhaoPian>"
            + Base64.getEncoder().encodeToString(enormous)
            + "</ZhaoPian></Person>");
  }

  private void damaged() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (byte[] sound : List.of(Samples.lrmx(), Samples.lrm())) {
      for (int i = 0; i < 40; i++) {
        add("truncated " + i, Arrays.copyOf(sound, random.nextInt(sound.length)));
        byte[] changed = sound.clone();
        for (int n = 0; n <= i / 4; n++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        add("damaged " + i, changed);
      }
    }
    for (int i = 0; i < 20; i++) {
      byte[] noise = new byte[1 << i % 16];
      random.nextBytes(noise);
      add("noise " + i, noise);
    }
  }

  private void xml(String what, String text) {
    add(what, text.getBytes(UTF_8));
  }

  private void add(String what, byte[] bytes) {
    files.add(new Hostile(what, bytes));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] zip(String name, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[size]);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(new byte[size]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
