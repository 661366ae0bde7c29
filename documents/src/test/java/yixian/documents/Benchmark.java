package yixian.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yixian.documents.cv.Career;
import yixian.documents.cv.CareerWords;
import yixian.documents.form.FormField;
import yixian.documents.form.LrmFile;
import yixian.documents.form.LrmxFile;
import yixian.documents.form.OfficialForm;
import yixian.documents.print.ChineseFont;
import yixian.documents.print.FormPdf;
import yixian.documents.print.FormWord;

/**
 * Measures by hand what no test may assert: how long 500 forms take. With a folder it also leaves
 * two printed forms there.
 */
final class Benchmark {

  private static final int FORMS = 500;

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    List<byte[]> newer = new ArrayList<>();
    List<byte[]> older = new ArrayList<>();
    for (int seed = 0; seed < FORMS; seed++) {
      OfficialForm form = new InventedForms(seed).next();
      newer.add(LrmxFile.of(form).bytes());
      older.add(LrmFile.of(form).bytes().bytes());
    }
    CareerWords words = CareerWords.standard();
    LocalDate day = LocalDate.of(2026, 3, 1);
    time(
        "500 .lrmx read, CV and verdict",
        () ->
            newer.forEach(
                bytes ->
                    Career.on(day, Samples.whole(LrmxFile.read(bytes)).form(), words).threeDoor()));
    time(
        "500 .lrm read, CV and verdict",
        () ->
            older.forEach(
                bytes ->
                    Career.on(day, Samples.whole(LrmFile.read(bytes)).form(), words).threeDoor()));
    FormPdf pdf = new FormPdf(ChineseFont.find());
    OfficialForm sample = Samples.whole(LrmxFile.read(Samples.lrmx())).form();
    time("first PDF", () -> pdf.print(sample));
    time(
        "20 PDF",
        () ->
            newer
                .subList(0, 20)
                .forEach(bytes -> pdf.print(Samples.whole(LrmxFile.read(bytes)).form())));
    time(
        "20 Word",
        () ->
            newer
                .subList(0, 20)
                .forEach(bytes -> FormWord.print(Samples.whole(LrmxFile.read(bytes)).form())));
    if (arguments.length > 0) {
      Path folder = Path.of(arguments[0]);
      OfficialForm portrayed = sample.withPhoto(new InventedForms(4).photo());
      Files.write(folder.resolve("sample.pdf"), pdf.print(portrayed).bytes());
      Files.write(folder.resolve("sample.docx"), FormWord.print(portrayed).bytes());
      OfficialForm busy =
          new InventedForms(11)
              .next()
              .with(FormField.CV, (new InventedForms(12).cv() + "\n").repeat(6));
      Files.write(folder.resolve("busy.pdf"), pdf.print(busy).bytes());
      Files.write(folder.resolve("long.pdf"), pdf.print(lengthy(sample)).bytes());
      Files.write(folder.resolve("long.docx"), FormWord.print(lengthy(sample)).bytes());
      Files.write(folder.resolve("busy.docx"), FormWord.print(busy).bytes());
    }
  }

  /** A form whose CV no page holds. */
  private static OfficialForm lengthy(OfficialForm form) {
    return form.with(
        FormField.CV, "2012.09--2016.07  示例区某局某科科员，负责文稿起草和调查研究以及来信来访事项的办理工作，兼任工会委员\n".repeat(60));
  }

  private static void time(String what, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - begun) / 1_000_000);
  }
}
