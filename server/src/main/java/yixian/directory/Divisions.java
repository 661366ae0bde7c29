package yixian.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 行政区划 · Places of the administrative map by code. Codes and names differ between editions: what is
 * kept elsewhere is the id, and a code means the newest edition that knows it.
 */
@Component
public class Divisions {

  private final DivisionStore store;
  private final Audit audit;

  Divisions(DivisionStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** A division of this id. */
  public Optional<Division> find(UUID id) {
    return store.find(id);
  }

  /** The division of this code in the newest edition that knows it. */
  public Optional<Division> findByCode(String code) {
    return store.findByCode(code);
  }

  /** A division and how many lie directly below it. */
  public record Branch(Division division, int children) {}

  /** Divisions directly below the code, or the provinces, in the newest edition, by code. */
  public List<Branch> children(@Nullable String parent) {
    return store
        .newestEdition(parent)
        .map(
            edition -> {
              List<Division> below = store.children(edition, parent);
              Map<String, Integer> counts =
                  store.childCounts(edition, below.stream().map(Division::code).toList());
              return below.stream()
                  .map(each -> new Branch(each, counts.getOrDefault(each.code(), 0)))
                  .toList();
            })
        .orElse(List.of());
  }

  /** What an import brought. */
  public record Imported(String county, String name, int townships, int villages) {}

  /** Imports the divisions of a county that the product ships; done again it changes nothing. */
  public Imported importCounty(Actor actor, String county) {
    if (!county.matches("[0-9]{6}")) {
      throw Problem.invalid(new Fault("county", "县区代码“" + county + "”应为 6 位数字", "请填写如 320612 的代码"));
    }
    List<DivisionFiles.Line> lines =
        DivisionFiles.shipped(county).orElseThrow(() -> notShipped(county));
    store.put(lines);
    Imported imported = summary(county, lines);
    audit.note(
        actor,
        "division.import",
        "division",
        county,
        Map.of("townships", imported.townships(), "villages", imported.villages()));
    return imported;
  }

  private static Imported summary(String county, List<DivisionFiles.Line> lines) {
    String name =
        lines.stream()
            .filter(line -> line.code().equals(county))
            .map(DivisionFiles.Line::name)
            .findFirst()
            .orElse(county);
    return new Imported(county, name, count(lines, Level.TOWNSHIP), count(lines, Level.VILLAGE));
  }

  private static int count(List<DivisionFiles.Line> lines, Level level) {
    return (int) lines.stream().filter(line -> line.level() == level).count();
  }

  private static Problem notShipped(String county) {
    return Problem.refused(
        "county-not-shipped",
        "产品未随附县区 "
            + county
            + " 的区划，请在服务器上运行 ./yixian divisions import --from <区划文件夹> --county "
            + county);
  }
}
