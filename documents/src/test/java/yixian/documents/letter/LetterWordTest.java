package yixian.documents.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class LetterWordTest {

  @Test
  void saysTitleNumberAddresseeTextOrganAndDateInThisOrder() throws IOException {
    Letter letter =
        new Letter(
            "信访事项处理意见书", "XF2026-00001", "来信人", List.of("经查，情况属实。", "予以支持。"), "某某局", "2026年5月8日");
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(LetterWord.print(letter)))) {
      assertThat(read.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .containsExactly(
              "信访事项处理意见书", "XF2026-00001", "来信人：", "经查，情况属实。", "予以支持。", "", "某某局", "2026年5月8日");
      assertThat(read.getDocument().getBody().getSectPr().getPgSz().getW()).hasToString("11906");
    }
  }
}
