package yixian.documents.print;

/** 缺少字体 · There is no Chinese font that a PDF can carry; the message names the mend. */
public final class FontMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FontMissing(String what) {
    super(
        what + "。怎么办：安装带 TrueType 轮廓的中文字体（Debian：apt-get install -y fonts-wqy-zenhei），或在设置中指定字体文件");
  }
}
