package yixian.feedback.letter;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.feedback.Kind;
import yixian.secondment.placement.Posting;
import yixian.secondment.post.Posts;

/** 措辞 · The sentences that stand around the figures. */
@Component
class Wording {

  private final Units units;
  private final Posts posts;

  Wording(Units units, Posts posts) {
    this.units = units;
    this.posts = posts;
  }

  String title(YearMonth month) {
    return "挂职干部情况反馈通报（" + said(month) + "）";
  }

  String opening(Kind kind, YearMonth month, int people) {
    String whom =
        switch (kind) {
          case HOME -> "贵单位派出的 " + people + " 名挂职干部";
          case HOST -> "在贵单位挂职的 " + people + " 名干部";
          case ORGANISATION, COMMUNITY, OPERATIONS -> "全区 " + people + " 名在岗挂职干部";
        };
    return "现将" + whom + " " + said(month) + "的有关情况反馈如下，数字均来自平台记录，可逐项核对。";
  }

  /** Where somebody serves, for who sent him. */
  String atHost(Posting posting, String post) {
    return "挂职于%s，%s，%s".formatted(units.name(posting.hostUnit()), post, term(posting));
  }

  /** Where somebody comes from, for who receives him. */
  String fromHome(Posting posting, String post) {
    return "由%s派出，%s，%s".formatted(units.name(posting.homeUnit()), post, term(posting));
  }

  /** What the posts of these people are called. */
  Map<UUID, String> posts(List<Posting> served) {
    return served.stream()
        .map(Posting::post)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), post -> posts.behind(post).title()));
  }

  private static String term(Posting posting) {
    return posting.from() + " 至 " + posting.last() + "，" + posting.state().label();
  }

  private static String said(YearMonth month) {
    return month.getYear() + " 年 " + month.getMonthValue() + " 月";
  }
}
