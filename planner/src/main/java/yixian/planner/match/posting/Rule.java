package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hard rule of the batch: it bars pairs, or it counts. Each can be named in words. */
sealed interface Rule {
  /** The word in the answer. */
  String word();

  String text(Problem problem);

  /** Rules that bar pairs one by one. */
  sealed interface Bar extends Rule {
    boolean bars(int person, int post, Problem problem);
  }

  /** Rules over how many are placed where. */
  sealed interface Count extends Rule {
    List<Row> rows(Problem problem);
  }

  record Needs(int post) implements Bar {
    @Override
    public String word() {
      return "needs";
    }

    @Override
    public String text(Problem problem) {
      Post at = problem.posts().get(post);
      return "岗位“%s”要求：%s"
          .formatted(at.name(), String.join("、", at.needs().stream().sorted().toList()));
    }

    @Override
    public boolean bars(int person, int at, Problem problem) {
      return at == post
          && !problem.people().get(person).tags().containsAll(problem.posts().get(at).needs());
    }
  }

  record Rank(int post) implements Bar {
    @Override
    public String word() {
      return "rank";
    }

    @Override
    public String text(Problem problem) {
      Post at = problem.posts().get(post);
      return "岗位“%s”要求职级在 %d 到 %d 之间".formatted(at.name(), at.lowestRank(), at.highestRank());
    }

    @Override
    public boolean bars(int person, int at, Problem problem) {
      int rank = problem.people().get(person).rank();
      Post wanted = problem.posts().get(at);
      return at == post && (rank < wanted.lowestRank() || rank > wanted.highestRank());
    }
  }

  record HomeAvoidance() implements Bar {
    @Override
    public String word() {
      return "avoidHome";
    }

    @Override
    public String text(Problem problem) {
      return "回避原籍：不到本人原籍地任职";
    }

    @Override
    public boolean bars(int person, int post, Problem problem) {
      String home = problem.people().get(person).home();
      return home != null && home.equals(problem.posts().get(post).place());
    }
  }

  record KinAvoidance() implements Bar {
    @Override
    public String word() {
      return "avoidKin";
    }

    @Override
    public String text(Problem problem) {
      return "亲属回避：不到亲属任职的单位";
    }

    @Override
    public boolean bars(int person, int post, Problem problem) {
      String unit = problem.posts().get(post).unit();
      return unit != null && problem.people().get(person).kin().contains(unit);
    }
  }

  record Forbidden(int person, int post, String because) implements Bar {
    @Override
    public String word() {
      return "forbidden";
    }

    @Override
    public String text(Problem problem) {
      return "“%s”不得到“%s”（%s）"
          .formatted(
              problem.people().get(person).name(), problem.posts().get(post).name(), because);
    }

    @Override
    public boolean bars(int who, int at, Problem problem) {
      return who == person && at == post;
    }
  }

  /** A lock bars all other posts of the person; that he is placed at all is counted. */
  record Lock(int person, int post) implements Count {
    @Override
    public String word() {
      return "lock";
    }

    @Override
    public String text(Problem problem) {
      return "锁定：“%s”到“%s”"
          .formatted(problem.people().get(person).name(), problem.posts().get(post).name());
    }

    @Override
    public List<Row> rows(Problem problem) {
      return List.of(
          Row.of(1, 1, only(problem.people().size(), person), only(problem.posts().size(), post)));
    }
  }

  record MustFill(int post) implements Count {
    @Override
    public String word() {
      return "mustFill";
    }

    @Override
    public String text(Problem problem) {
      Post at = problem.posts().get(post);
      return "必填岗位“%s”的 %d 个名额都要有人".formatted(at.name(), at.places());
    }

    @Override
    public List<Row> rows(Problem problem) {
      int places = problem.posts().get(post).places();
      return List.of(Row.of(places, places, null, only(problem.posts().size(), post)));
    }
  }

  record Sending(String unit, int least, int most) implements Count {
    @Override
    public String word() {
      return "sending";
    }

    @Override
    public String text(Problem problem) {
      return least > 0
          ? "“%s”至少选派 %d 人".formatted(unit, least)
          : "“%s”至多选派 %d 人".formatted(unit, most);
    }

    @Override
    public List<Row> rows(Problem problem) {
      return List.of(Row.of(least, most, problem.ofUnit().get(unit), null));
    }
  }

  /** Shares are of those placed. */
  record ThreeDoorShare(double least, double most) implements Count {
    @Override
    public String word() {
      return "threeDoorShare";
    }

    @Override
    public String text(Problem problem) {
      return least > 0
          ? "三门干部占选派人数的比例不低于 %s%%".formatted(plain(100 * least))
          : "三门干部占选派人数的比例不高于 %s%%".formatted(plain(100 * most));
    }

    @Override
    public List<Row> rows(Problem problem) {
      double share = least > 0 ? least : most;
      double[] byPerson =
          problem.people().stream()
              .mapToDouble(person -> (person.threeDoor() ? 1 : 0) - share)
              .toArray();
      double none = Double.POSITIVE_INFINITY;
      return List.of(Row.of(least > 0 ? -1e-9 : -none, least > 0 ? none : 1e-9, byPerson, null));
    }

    private static String plain(double number) {
      return new java.math.BigDecimal(number)
          .setScale(2, java.math.RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }
  }

  /** Nobody from the same sending unit in both posts. */
  record Apart(int first, int second) implements Count {
    @Override
    public String word() {
      return "apart";
    }

    @Override
    public String text(Problem problem) {
      return "岗位“%s”与“%s”不得有来自同一派出单位的人"
          .formatted(problem.posts().get(first).name(), problem.posts().get(second).name());
    }

    @Override
    public List<Row> rows(Problem problem) {
      int one = problem.posts().get(first).places();
      int two = problem.posts().get(second).places();
      double[] both = only(problem.posts().size(), first);
      both[second] = 1;
      List<Row> rows = new ArrayList<>();
      for (Map.Entry<String, double[]> from : problem.ofUnit().entrySet()) {
        String unit = from.getKey();
        double[] byPerson = from.getValue();
        if (one == 1 && two == 1) {
          rows.add(Row.of(Double.NEGATIVE_INFINITY, 1, byPerson, both));
        } else {
          String choice = "apart %d %d %s".formatted(first, second, unit);
          rows.add(Row.switched(0, byPerson, only(problem.posts().size(), first), choice, -one));
          rows.add(Row.switched(two, byPerson, only(problem.posts().size(), second), choice, two));
        }
      }
      return rows;
    }
  }

  private static double[] only(int size, int at) {
    double[] only = new double[size];
    only[at] = 1;
    return only;
  }

  /** The first rule among these that bars the pair. */
  static @Nullable Bar barring(List<Bar> bars, int person, int post, Problem problem) {
    return bars.stream().filter(bar -> bar.bars(person, post, problem)).findFirst().orElse(null);
  }
}
