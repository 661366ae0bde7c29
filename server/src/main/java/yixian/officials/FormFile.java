package yixian.officials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yixian.documents.Finding;
import yixian.documents.Reading;
import yixian.documents.Written;
import yixian.documents.cv.Cv;
import yixian.documents.form.LrmFile;
import yixian.documents.form.LrmxFile;
import yixian.documents.form.OfficialForm;

/**
 * 表册文件 · A form's file as it came. In its own format it goes out again byte for byte; in the other
 * one it is written anew.
 *
 * @param photo what lay beside a .lrm; a .lrmx carries its photo inside
 */
public record FormFile(Kind kind, String name, byte[] bytes, byte @Nullable [] photo) {

  /** The two formats. */
  public enum Kind {
    LRMX,
    LRM
  }

  /** A new .lrmx of this form. */
  public static FormFile of(String name, OfficialForm form) {
    return new FormFile(Kind.LRMX, name, LrmxFile.of(form).bytes(), null);
  }

  /** The form with all that is doubtful in it, its CV included. */
  public Reading<OfficialForm> read() {
    return switch (kind) {
      case LRMX -> whole(LrmxFile.read(bytes), LrmxFile::form);
      case LRM -> whole(LrmFile.read(bytes, photo), LrmFile::form);
    };
  }

  /** The form of a file that was read before. */
  public OfficialForm form() {
    return value(read());
  }

  /**
   * This file with what the form says now: only what has changed is written anew. A .lrm that
   * cannot hold it becomes a .lrmx.
   */
  public FormFile with(String newName, OfficialForm changed) {
    byte[] written =
        switch (kind) {
          case LRMX -> value(LrmxFile.read(bytes)).with(changed).bytes();
          case LRM -> value(LrmFile.read(bytes, photo)).with(changed).bytes().bytes();
        };
    FormFile next = new FormFile(kind, newName, written, photo);
    return next.form().equals(changed) ? next : of(newName, changed);
  }

  /** The form as .lrmx. */
  public byte[] lrmx() {
    return kind == Kind.LRMX ? bytes : LrmxFile.of(form()).bytes();
  }

  /** The .lrm with what it cannot hold. */
  public Written lrm() {
    return kind == Kind.LRM ? new Written(bytes, List.of()) : LrmFile.of(form()).bytes();
  }

  private static <F> F value(Reading<F> reading) {
    return switch (reading) {
      case Reading.Whole<F> whole -> whole.value();
      case Reading.Refused<F> refused ->
          throw new IllegalStateException(
              "A form that was kept cannot be read: "
                  + refused.findings().getFirst().field()
                  + ". Maybe the reader has become stricter?");
    };
  }

  private static <F> Reading<OfficialForm> whole(
      Reading<F> reading, Function<F, OfficialForm> form) {
    return switch (reading) {
      case Reading.Refused<F> refused -> new Reading.Refused<>(refused.findings());
      case Reading.Whole<F> whole -> {
        OfficialForm value = form.apply(whole.value());
        List<Finding> findings = new ArrayList<>(whole.findings());
        findings.addAll(Cv.read(value.cv()).findings());
        yield new Reading.Whole<>(value, findings);
      }
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FormFile that
        && kind == that.kind
        && name.equals(that.name)
        && Arrays.equals(bytes, that.bytes)
        && Arrays.equals(photo, that.photo);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, name, Arrays.hashCode(bytes), Arrays.hashCode(photo));
  }

  @Override
  public String toString() {
    return kind + ", " + bytes.length + " bytes";
  }
}
