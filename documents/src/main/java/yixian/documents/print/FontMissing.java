package yixian.documents.print;

/** 缺少字体 · The font that a district has chosen cannot be used; the message names the mend. */
public final class FontMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FontMissing(String what) {
    super(what + "。怎么办：换一个带 TrueType 轮廓的中文字体文件（如 Debian 的 fonts-wqy-zenhei），或去掉这项设置，用随产品带的字体");
  }
}
