package yixian.petition.report;

import java.util.Set;
import org.springframework.stereotype.Component;
import yixian.audit.Discreet;

/** 不入检索 · The deeds on reports stand in the audit chain and in no search of it. */
@Component
class Unseen implements Discreet {

  static final String REPORT = "petition-report";

  @Override
  public Set<String> subjectKinds() {
    return Set.of(REPORT);
  }
}
