package yixian.documents.xml;

import yixian.documents.Finding;

/** A file that is not let in by the XML door, with the reason and the mend. */
public final class XmlRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  XmlRefused(String found, String wrong, String mend) {
    this(new Finding("文件", found, wrong, mend));
  }

  private XmlRefused(Finding finding) {
    super(finding.sentence(), null, false, false);
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
