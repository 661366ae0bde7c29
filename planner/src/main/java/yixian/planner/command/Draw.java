package yixian.planner.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yixian.planner.draw.Check;
import yixian.planner.draw.DrawFile;
import yixian.planner.draw.Drawing;
import yixian.planner.draw.Fault;
import yixian.planner.draw.Seed;
import yixian.planner.draw.Stratum;
import yixian.planner.json.BadInput;
import yixian.planner.json.JsonFile;
import yixian.planner.json.JsonReader;

/**
 * {@code ./yixian draw verify FILE.json [--against EARLIER.json]} and {@code ./yixian draw redraw
 * FILE.json [-o OUT.json]}: checks a published draw, or draws it again from its seed.
 *
 * <p>Ends with 0 where all holds, 2 where the call or the file has to be mended, 3 where something
 * was tampered with, 4 where the draw is committed and not yet revealed, else with 1.
 */
public final class Draw {
  private static final String USAGE =
      """
      ./yixian draw verify 文件.json [--against 开签前公布的文件.json]
      ./yixian draw redraw 文件.json [-o 结果.json]
      格式见 docs/formats/draw.md；退出码：0 相符，2 输入有误，3 不符，4 尚未开签，1 其他""";
  private static final int MOST_SHOWN = 50;

  private final PrintStream out;
  private final PrintStream err;

  Draw(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new Draw(out, err).run(arguments));
  }

  int run(String... arguments) {
    try {
      Arguments call = Arguments.of(arguments);
      if (call.words().size() != 2) {
        throw new BadInput("draw", "应说明做什么、用哪个文件", "用法：\n" + USAGE);
      }
      DrawFile file = read(call.words().get(1));
      return switch (call.words().getFirst()) {
        case "verify" -> verify(call, file);
        case "redraw" -> redraw(call, file);
        default -> throw new BadInput(call.words().getFirst(), "没有这一种", "用法：\n" + USAGE);
      };
    } catch (BadInput e) {
      err.println("✗ " + e.getMessage());
      return 2;
    } catch (IOException e) {
      err.println("✗ 结果没有写成（" + e.getMessage() + "）。怎么办：请检查磁盘空间与权限");
      return 1;
    }
  }

  private static DrawFile read(String file) {
    return DrawFile.read(JsonReader.read(Arguments.path(file)));
  }

  private int verify(Arguments call, DrawFile file) {
    String against = call.flags().find("--against");
    call.flags().nothingElse();
    List<Fault> faults = new ArrayList<>(Check.of(file));
    if (against != null) {
      faults.addAll(Check.against(file, read(against)));
    }
    if (!faults.isEmpty()) {
      faults.stream().limit(MOST_SHOWN).forEach(fault -> out.println("✗ " + fault));
      out.println("不符：%s 有 %d 处对不上".formatted(file.number(), faults.size()));
      return 3;
    }
    int size = file.terms().list().size();
    if (file.seed() == null) {
      out.println("名单 %d 行与公布的摘要相符；%s 尚未开签".formatted(size, file.number()));
      return 4;
    }
    out.println(
        "✓ 相符：%s 名单 %d 行，种子与承诺、名单与摘要、%d 个结果都对得上"
            .formatted(file.number(), size, file.drawn().size()));
    if (against == null) {
      out.println("  要确认名单与承诺就是开签前公布的，请用 --against 给出当时下载的文件");
    }
    return 0;
  }

  private int redraw(Arguments call, DrawFile file) throws IOException {
    boolean writes = call.flags().find("-o") != null;
    Path output = writes ? call.output() : null;
    call.flags().nothingElse();
    if (file.seed() == null) {
      throw new BadInput("$.seed", "还没有开签，文件中没有种子", "请在开签后重新下载");
    }
    List<Stratum> strata = Drawing.draw(file.terms(), new Seed(file.seed()), file.extra());
    for (Stratum stratum : strata) {
      List<String> drawn = stratum.drawn() == null ? List.of() : stratum.drawn();
      out.println(
          "%s\t%d 取 %d\t%s"
              .formatted(
                  stratum.name(), stratum.size(), stratum.places(), String.join(" ", drawn)));
    }
    if (output != null) {
      JsonFile.require(output);
      JsonFile.write(output, file.with(strata).document());
      out.println("已写入 " + output);
    }
    return 0;
  }
}
