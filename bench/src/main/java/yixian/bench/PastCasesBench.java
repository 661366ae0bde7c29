package yixian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * 历史工单跑分 · A sheet of past cases sent over HTTP and taken in, with the memory of the product
 * meanwhile; the same sheet again, which must add nothing; and beside it the plain COPY of every
 * row that was written, into empty tables of the same shape.
 */
public final class PastCasesBench {
  private static final int CASES = Integer.getInteger("bench.cases", 100_000);
  private static final int WARM = 2_000;

  private PastCasesBench() {}

  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path sheet = Files.createTempFile("past-cases", ".csv");
    try (House house = House.withDistrict(Path.of(System.getProperty("bench.jar")));
        Connection owner = house.owner()) {
      run(house, owner, sheet);
    } finally {
      Files.deleteIfExists(sheet);
    }
  }

  private static void run(House house, Connection owner, Path sheet)
      throws IOException, InterruptedException, SQLException {
    Sender sender = new Sender(house);
    PastSheet.write(sheet, "W", WARM);
    sender.send(sheet).expect(WARM, 0);
    PastSheet.write(sheet, "P", CASES);
    System.out.printf("%,d rows, %,d kB%n%n", CASES, Files.size(sheet) / 1024);
    Processor before = Processor.now(house);
    Sender.Sent sent = sender.send(sheet).expect(CASES, 0);
    Processor.Share share = Processor.now(house).since(before, CASES);
    Sender.Sent again = sender.send(sheet).expect(0, CASES);
    CopyBaseline.Result copied = new CopyBaseline(owner).run();
    print(sent, again, copied, share);
  }

  private static void print(
      Sender.Sent sent, Sender.Sent again, CopyBaseline.Result copied, Processor.Share share) {
    System.out.println(
        "| what | seconds | rows a second | product's memory before, at most (MB) |");
    System.out.println("|---|---|---|---|");
    System.out.printf(
        "| import of %,d cases over HTTP | %.1f | %,.0f | %d, %d |%n",
        CASES, sent.seconds(), CASES / sent.seconds(), sent.before(), sent.peak());
    System.out.printf(
        "| the same sheet again: nothing added | %.1f | %,.0f | %d, %d |%n",
        again.seconds(), CASES / again.seconds(), again.before(), again.peak());
    System.out.printf(
        "| COPY of the same %,d rows of %d tables | %.1f | %,.0f of the cases | |%n",
        copied.rows(), copied.tables(), copied.seconds(), CASES / copied.seconds());
    System.out.printf(
        "%nimport / COPY: x %.2f; processor ms a case: product %.3f, PostgreSQL %.3f%n",
        sent.seconds() / copied.seconds(), share.product(), share.database());
  }
}
