package yixian.zoning.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import yixian.zoning.plan.AskedZone;
import yixian.zoning.plan.Couple;
import yixian.zoning.plan.Question;

/** 不符合规则之处 · Which of the rules asked for a division does not keep, each in one sentence. */
final class Breaches {

  private Breaches() {}

  static List<String> of(Question question, int[] zoneOf) {
    List<String> breaches = new ArrayList<>();
    for (int zone = 0; zone < question.zones().size(); zone++) {
      int here = zone;
      AskedZone asked = question.zones().get(zone);
      long size = Arrays.stream(zoneOf).filter(each -> each == here).count();
      if (size < asked.least() || size > asked.most()) {
        breaches.add(
            "“%s”有 %d 个单位，要求 %d 至 %d 个".formatted(asked.name(), size, asked.least(), asked.most()));
      }
      UUID lead = asked.lead();
      if (lead != null && zoneOf[question.at(lead)] != zone) {
        breaches.add("“%s”指定由%s牵头，它却在别的片区".formatted(asked.name(), name(question, lead)));
      }
    }
    for (Couple couple : question.couples()) {
      boolean together = zoneOf[question.at(couple.one())] == zoneOf[question.at(couple.other())];
      if (together != couple.shared()) {
        breaches.add(
            "%s与%s要求%s（%s）"
                .formatted(
                    name(question, couple.one()),
                    name(question, couple.other()),
                    couple.shared() ? "同片" : "分片",
                    couple.because()));
      }
    }
    return breaches;
  }

  private static String name(Question question, UUID unit) {
    return question.units().get(question.at(unit)).name();
  }
}
