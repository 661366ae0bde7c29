package yixian.bulletin.text;

import yixian.kernel.Labelled;

/** 栏目 · What a section holds; its title may be another. */
public enum SectionKind implements Labelled {
  WORDS("领导讲话"),
  FIGURES("挂职数据"),
  PROGRESS("工作动态"),
  REFLECTIONS("心得体会"),
  PICTURES("图片新闻");

  private final String label;

  SectionKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
