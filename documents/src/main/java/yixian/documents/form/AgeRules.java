package yixian.documents.form;

/**
 * What newer files say about retirement since its age rises by steps.
 *
 * @param formerLimit 改革前任职年龄界限
 * @param reachedOn 到龄年月
 */
public record AgeRules(String formerLimit, DateText reachedOn) {}
