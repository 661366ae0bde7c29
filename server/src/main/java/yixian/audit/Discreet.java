package yixian.audit;

import java.util.Set;

/**
 * 不入检索 · Kinds of records whose deeds the search of the log never shows, nor counts, because that
 * there is such a record is itself a secret. They are chained and verified as all others.
 */
@FunctionalInterface
public interface Discreet {

  Set<String> subjectKinds();
}
