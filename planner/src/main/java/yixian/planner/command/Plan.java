package yixian.planner.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.json.BadInput;
import yixian.planner.json.JsonFile;
import yixian.planner.json.JsonReader;

/**
 * {@code ./yixian plan match|zones|grids INPUT.json [--seconds N] [--seed S] -o OUT.json} and
 * {@code ./yixian plan convert FORMAT FILE [flags] -o OUT.json}.
 *
 * <p>Progress goes to stderr, a summary for a person to stdout, the answer to the file, whole or
 * not at all. Ends with 0 with a plan, 2 where the input or the call has to be mended, 3 where it
 * is proven that no plan exists, else with 1.
 */
public final class Plan {
  private static final String USAGE =
      """
      ./yixian plan %s INPUT.json [--seconds N] [--seed S] -o OUT.json
      ./yixian plan convert %s FILE [选项] -o OUT.json
      格式见 docs/formats；退出码：0 有方案，2 输入有误，3 已证明无解，1 其他""";

  private final PrintStream out;
  private final PrintStream err;

  Plan(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new Plan(out, err).run(arguments));
  }

  int run(String... arguments) {
    try {
      Arguments call = Arguments.of(arguments);
      if (call.words().isEmpty()) {
        throw new BadInput("plan", "没有说要做什么", "用法：\n" + usage());
      }
      return call.words().getFirst().equals("convert") ? convert(call) : solve(call);
    } catch (BadInput e) {
      err.println("✗ " + e.getMessage());
      return 2;
    } catch (OutOfMemoryError e) {
      err.println("✗ 内存不够。怎么办：请缩小问题，或用环境变量 YIXIAN_PLAN_MEMORY（如 8g）给更多内存");
      return 1;
    } catch (IOException e) {
      err.println("✗ 结果没有写成（" + e.getMessage() + "）。怎么办：请检查磁盘空间与权限");
      return 1;
    }
  }

  private int solve(Arguments call) throws IOException {
    Engine engine = chosen(Doors.ENGINES, Engine::name, call.words().getFirst());
    Path input = Arguments.path(word(call, 1, "INPUT.json"));
    Path output = call.output();
    double seconds = call.flags().number("--seconds", 60, 0.001, 1_000_000);
    long seed = (long) call.flags().number("--seed", 1, 0, 1e15);
    call.flags().nothingElse();
    JsonFile.require(output);
    Budget budget = new Budget(seconds, seed, new ProgressLine(err));
    Answer answer = engine.solve(JsonReader.read(input), budget);
    JsonFile.write(output, document(answer, budget.secondsUsed()));
    answer.summary().forEach(out::println);
    out.println(Verdict.of(answer) + "，用时 %.2f 秒，已写入 %s".formatted(budget.secondsUsed(), output));
    return switch (answer.status()) {
      case OPTIMAL, FEASIBLE -> 0;
      case INFEASIBLE -> 3;
      case UNKNOWN -> 1;
    };
  }

  private int convert(Arguments call) throws IOException {
    Converter converter = chosen(Doors.CONVERTERS, Converter::name, word(call, 1, "格式"));
    Path input = Arguments.path(word(call, 2, "FILE"));
    Path output = call.output();
    Map<String, @Nullable Object> document = converter.convert(input, call.flags());
    call.flags().nothingElse();
    JsonFile.require(output);
    JsonFile.write(output, document);
    out.println("已转换，写入 " + output);
    return 0;
  }

  private static String word(Arguments call, int place, String what) {
    int most = call.words().getFirst().equals("convert") ? 3 : 2;
    if (call.words().size() > most) {
      throw new BadInput(call.words().get(most), "多余的参数", "用法：\n" + usage());
    }
    if (call.words().size() <= place) {
      throw new BadInput(what, "没有给出", "用法：\n" + usage());
    }
    return call.words().get(place);
  }

  private static <T> T chosen(List<T> doors, Function<T, String> name, String wanted) {
    return doors.stream()
        .filter(door -> name.apply(door).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    wanted, "没有这一种", "可用：" + String.join(" ", doors.stream().map(name).toList())));
  }

  static Map<String, @Nullable Object> document(Answer answer, double seconds) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("status", answer.status());
    document.put("objective", answer.objective());
    document.put("bound", answer.bound());
    document.put("gap", answer.gap());
    document.put("seconds", Math.round(seconds * 1000) / 1000.0);
    document.putAll(answer.body());
    return document;
  }

  private static String usage() {
    return USAGE.formatted(
        String.join("|", Doors.ENGINES.stream().map(Engine::name).toList()),
        String.join("|", Doors.CONVERTERS.stream().map(Converter::name).toList()));
  }
}
