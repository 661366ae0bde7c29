package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Fixtures;
import yixian.testing.HouseTest;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;
import yixian.testing.Route;
import yixian.testing.RowSecurity;
import yixian.testing.Standing;

/**
 * For every route that answers with many records: what is out of the reader's scope neither appears
 * nor is counted, however he asks; and readers at work at once never see each other's.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListMatrixTest {

  /** How often two readers at work ask for everything while the other does. */
  private static final int ROUNDS = 10;

  /** Routes that answer all alike, and why. */
  private static final Map<String, String> SHARED = new HashMap<>();

  static {
    SHARED.put("GET /api/assessment/plans", "考核由组织部门统一组织，只给管全区的人");
    SHARED.put("GET /api/assessment/plans/choices", "指标与评议方的名称，不含记录");
    SHARED.put("GET /api/assessment/rounds", "考核由组织部门统一组织，只给管全区的人");
    SHARED.put("GET /api/assessment/ratings", "只有请本人评议的人");
    SHARED.put("GET /api/assessment/mine", "只有已告知本人的考核表");
    SHARED.put("GET /api/approval-flows", "审批流程全区一套，提请的人要看得到由谁审");
    SHARED.put("GET /api/approval-flows/{code}", "审批流程全区一套，提请的人要看得到由谁审");
    SHARED.put("GET /api/approvals/colleagues", "可加签、转办的人：姓名与单位在内部公开");
    SHARED.put("GET /api/audit/actions", "动作的名称，不含记录");
    SHARED.put("GET /api/bulletins/figures", "数字按全区统计，只给两处都管全区的人");
    SHARED.put("GET /api/bulletins/sources", "数字按全区统计，只给两处都管全区的人");
    SHARED.put("GET /api/bulletins/published", "已发布的简报对区内登录者公开");
    SHARED.put("GET /api/bulletins/published/compilation.docx", "由已发布的简报合订，对区内登录者公开");
    SHARED.put("GET /api/bulletins/published/compilation.pdf", "由已发布的简报合订，对区内登录者公开");
    SHARED.put("GET /api/bulletins/stories/mine", "只有本人的供稿");
    SHARED.put("GET /api/feedback", "反馈通报由组织部门统一办理，只给管全区的人（FeedbackHttpTest）");
    SHARED.put("GET /api/feedback/rules", "反馈规则全区一套，不含记录");
    SHARED.put("GET /api/calendar/deadline", "按公开的工作日历试算");
    SHARED.put("GET /api/calendar/hours", "作息时间全区一套");
    SHARED.put("GET /api/calendar/{year}", "工作日历全区一套");
    SHARED.put("GET /api/categories", "分类目录对所有登录者公开");
    SHARED.put("GET /api/divisions", "行政区划是公开信息");
    SHARED.put("GET /api/grids", "网格依法公示");
    SHARED.put("GET /api/grids.geojson", "网格依法公示");
    SHARED.put("GET /api/grids/covering", "网格依法公示");
    SHARED.put("GET /api/grid-planning/surveys", "底图由全区管理员维护，只给管全区的人");
    SHARED.put("GET /api/grids/settings", "编码规则与户数建议，不含记录");
    SHARED.put("GET /api/hotline-sheets", "热线工单表全区一套，只给管全区的人；只有件数");
    SHARED.put("GET /api/dashboards", "看板不含数字与记录，只列共享给本人的（DashboardHttpTest）");
    SHARED.put("GET /api/dashboards/choices", "指标与角色的名称，不含记录");
    SHARED.put("GET /api/wall/line", "大屏按各项权限的范围计数（WallHttpTest）");
    SHARED.put("GET /api/indicators", "指标的定义与口径，不含记录");
    SHARED.put("GET /api/indicators/catalogue", "可计数目录，不含记录");
    SHARED.put("GET /api/indicators/definitions", "通用指标的定义对所有登录者公开，不含记录");
    SHARED.put("GET /api/indicators/personal/mine", "只有本人的个性化指标");
    SHARED.put("GET /api/indicators/personal/mine/{code}/records", "只有本人的个性化指标");
    SHARED.put("GET /api/issues/suggestion", "只给分类建议，不含事件");
    SHARED.put("GET /api/inspections/standards", "检查标准区内公开，被检的人要看得到按什么检查");
    SHARED.put("GET /api/inspections/targets/mine", "只有本人所在检查组的对象");
    SHARED.put("GET /api/inspections/rankings/published", "公布期内的红黑榜对区内登录者公开，只有地点与单位");
    SHARED.put("GET /api/leave/mine", "只有本人的请假");
    SHARED.put("GET /api/leave/mine/count", "按公开的工作日历试算，不含记录");
    SHARED.put("GET /api/leave/types", "请假类别全区一套");
    SHARED.put("GET /api/map/boundaries.geojson", "行政区划界线是公开信息");
    SHARED.put("GET /api/signals/mine", "只有关于本人的苗头");
    SHARED.put("GET /api/unannounced/checklists", "检查问什么、依据什么，全区公开");
    SHARED.put("GET /api/unannounced/mine/findings", "只有检查发现的关于本人的问题");
    SHARED.put("GET /api/unannounced/mine/looks", "只有检查看到的本人情况");
    SHARED.put("GET /api/unannounced/mine/rechecks", "只有等本人复查的问题");
    SHARED.put("GET /api/unannounced/mine/visits", "只有派给本人的检查");
    SHARED.put("GET /api/signals/mine/guided", "只有本人结对指导的");
    SHARED.put("GET /api/journal/items", "“六个一”清单一批一套，不含个人记录");
    SHARED.put("GET /api/journal/notes", "只有本人的随手记");
    SHARED.put("GET /api/journal/plans/mine", "只有本人的计划");
    SHARED.put("GET /api/journal/reports/mine", "只有本人的月度报告");
    SHARED.put("GET /api/journal/reports/mine/terms", "只有本人的任期");
    SHARED.put("GET /api/journal/talks/mine", "只有本人谈的、与本人谈的");
    SHARED.put("GET /api/journal/talks/mine/guided", "只有本人结对指导的");
    SHARED.put("GET /api/notices/devices", "只有本人的响铃设备（DeviceHttpTest）");
    SHARED.put("GET /api/notices/push", "网页推送的公钥，不是秘密");
    SHARED.put("GET /api/me/sessions", "只有本人的会话");
    SHARED.put("GET /api/official-pools/mine", "接受自荐的库与本人的入库记录");
    SHARED.put("GET /api/officials/mine", "只有本人的任免审批表");
    SHARED.put("GET /api/officials/mine/photo", "只有本人的照片");
    SHARED.put("GET /api/officials/progress", "只有本人正在进行的导入");
    SHARED.put("GET /api/roll-calls/mine", "只有点到本人的点名");
    SHARED.put("GET /api/roll-calls/mine/line", "只有点到本人的点名");
    SHARED.put("GET /api/roll-calls/preview", "只有范围内的人数与单位数，不含记录");
    SHARED.put("GET /api/passkeys", "只有本人的通行密钥");
    SHARED.put("GET /api/people", "谁在哪个单位任职在内部公开；电话掩码");
    SHARED.put("GET /api/people/template.xlsx", "空表；单位列表只含维护范围内的");
    SHARED.put("GET /api/past-cases", "历史工单导入全区一套，只给管全区的人；只有件数");
    SHARED.put("GET /api/past-cases/mappings", "列与取值对照全区一套，不含工单");
    SHARED.put("GET /api/past-cases/progress", "只有本人正在进行的导入");
    SHARED.put("GET /api/permissions", "权限的名称不是秘密");
    SHARED.put("GET /api/public/categories", "市民报事时选择分类");
    SHARED.put("GET /api/public/covering", "网格依法公示");
    SHARED.put("GET /api/public/draws", "抽签公示给任何人看，名单只有代号");
    SHARED.put("GET /api/public/reviews", "凭专用码，只有请这位评议员评的");
    SHARED.put("GET /api/public/grids", "网格依法公示");
    SHARED.put("GET /api/public/grids/{code}/outline.svg", "网格的范围依法公示");
    SHARED.put("GET /api/public/released", "只有审核公开的事件");
    SHARED.put("GET /api/public/released/feed.atom", "只有审核公开的事件");
    SHARED.put("GET /api/public/released/{code}", "只有审核公开的事件");
    SHARED.put("GET /api/public/released/{code}/photos/{place}", "只有审核公开的照片");
    SHARED.put("GET /api/release-rules", "公开规则全区一套，只给管全区的人");
    SHARED.put("GET /api/text-help", "文字辅助全区一套，只给管全区的人");
    SHARED.put("GET /api/public/issues/{code}", "凭查询码与口令，一次一件");
    SHARED.put("GET /api/public/issues/near", "只有公开的事件，遮蔽后给任何人看");
    SHARED.put("GET /api/roles", "角色的定义全区一套");
    SHARED.put("GET /api/routing", "派遣规则全区公开，承办单位要看得到何以派给自己");
    SHARED.put("GET /api/rosters/mine", "只有本人的值守班次");
    SHARED.put("GET /api/secondment/mine", "只有本人的挂职");
    SHARED.put("GET /api/secondment/mine/meetings", "只有本人的会议邀请");
    SHARED.put("GET /api/secondment/post-kinds", "岗位类别的名称，不含记录");
    SHARED.put("GET /api/selection/batches", "启动选派的批次向全区征集，岗位公开");
    SHARED.put("GET /api/selection/rule-kinds", "资格条件的类别，不含记录");
    SHARED.put("GET /api/selection/mine", "只有本人的推荐与意向");
    SHARED.put("GET /api/session/providers", "登录方式");
    SHARED.put("GET /api/open311/neighbours", "可转送的邻区全区一套，只有名称");
    SHARED.put("GET /api/open311/outposts", "邻区端口全区一套，只给系统管理员看");
    SHARED.put("GET /api/open311/keys", "开放接口密钥全区一套，只给系统管理员看");
    SHARED.put("GET /api/unplaced", "待定位来件还没有地点，只给管全区的人");
    SHARED.put("GET /api/offers", "赋能资源对全区网格公开；谁申用的不在列表里");
    SHARED.put("GET /api/deductions/kinds", "扣分标准全区公开，不含扣分");
    SHARED.put("GET /api/webhooks", "推送订阅全区一套，只给系统管理员看");
    SHARED.put("GET /api/webhooks/choices", "推送时机与内容的名称，不含记录");
    SHARED.put("GET /api/webhooks/counts", "推送订阅全区一套，只给系统管理员看；只有条数");
    SHARED.put("GET /api/webhooks/hosts", "推送主机名单全区一套，只给系统管理员看");
    SHARED.put("GET /api/settings/burden", "减负自查全区公开给系统管理员");
    SHARED.put("GET /api/settings/burden/forms", "表单的填报项数，不含记录");
    SHARED.put("GET /api/standins", "只有本人授出与代办的");
    SHARED.put("GET /api/talent/examples/mine", "只有征求本人的");
    SHARED.put("GET /api/talent/follow-ups/mine", "只有对本人的跟踪");
    SHARED.put("GET /api/talent/paths", "培养路径全区一套，不含个人记录");
    SHARED.put("GET /api/talent/periods", "跟踪期按批次全区一套，只给组织部门");
    SHARED.put("GET /api/zoning/plans", "片区规划全区一套，只给管全区的人");
    SHARED.put("GET /api/task-items/mine", "只有本人承办的清单条目");
    SHARED.put("GET /api/task-lists/template.xlsx", "空表");
    SHARED.put("GET /api/care-actions/words", "困难原因、需求、帮扶方式的词表全区一套");
    SHARED.put("GET /api/care-actions/households.xlsx", "空表");
    SHARED.put("GET /api/care-actions/visits.xlsx", "空表");
    SHARED.put("GET /api/care-households/mine", "只有本人走访的户");
    SHARED.put("GET /api/campaigns", "宣传活动对内部公开，谁做了谁记；不含记录");
    SHARED.put("GET /api/campaigns/occasions.xlsx", "空表");
    SHARED.put("GET /api/campaigns/questions.xlsx", "空表");
    SHARED.put("GET /api/public/questions", "只有公开的问答");
    SHARED.put("GET /api/public/questions/topics", "市民提问前选择主题");
    SHARED.put("GET /api/public/questions/{code}", "凭编号与查询码，一次一件");
    SHARED.put("GET /api/units", "机构在内部公开");
  }

  @Autowired AutowireCapableBeanFactory house;
  @Autowired Road road;
  @Autowired Units units;
  @Autowired Accounts accounts;
  @Autowired StandIns standIns;
  @Autowired yixian.directory.People directory;
  @Autowired People people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping table;

  private List<Lookout> lookouts = List.of();
  private final Map<String, Map<Standing, Client>> readers = new HashMap<>();

  @BeforeAll
  void foundAFamily() {
    Family family = Family.found(road, units);
    Readers hired = new Readers(road, accounts, standIns, directory, people);
    lookouts = Fixtures.all(Lookout.class, house);
    for (Lookout lookout : lookouts) {
      lookout.place(family);
      readers.computeIfAbsent(
          lookout.role(),
          role -> {
            Map<Standing, Client> browsers = new EnumMap<>(Standing.class);
            for (Standing standing : Standing.values()) {
              if (Readers.possible(role, standing)) {
                browsers.put(standing, hired.hire(role, standing, family));
              }
            }
            return browsers;
          });
    }
  }

  @Test
  void everyRouteThatReadsIsSharedForAReasonOrInOneOfTheMatrices() {
    Set<String> open =
        Route.all(table).stream()
            .filter(route -> route.method().equals("GET") && !route.namesARecord())
            .map(Route::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(open).as("routes listed as shared that are no more").containsAll(SHARED.keySet());
    open.removeAll(SHARED.keySet());
    lookouts.forEach(lookout -> open.removeAll(lookout.routes()));
    assertThat(open).as("add these to a Lookout beside the tests of their room").isEmpty();
  }

  @Test
  void showsAndCountsWhatIsInScopeAndNothingElse() {
    askAll();
  }

  @Test
  void thePredicatesHoldWithoutRowSecurity() {
    RowSecurity.without(this::askAll);
  }

  @Test
  void wouldNoticeAReaderWhoSeesTooMuch() {
    Map<Standing, Client> wide = Map.of(Standing.UNIT, people.hire("DISPATCHER").browser());
    assertThatThrownBy(() -> ask(Map.of("DISPATCHER", wide)))
        .hasMessageContaining("UNIT sees SIBLING");
  }

  @Test
  void twoReadersAtOnceNeverSeeEachOthers() throws Exception {
    Family family = Family.found(road, units);
    List<Lookout> asked =
        Fixtures.all(Lookout.class, house).stream()
            .filter(lookout -> lookout.role().equals("DISPATCHER"))
            .toList();
    asked.forEach(lookout -> lookout.place(family));
    Client own = people.hire("DISPATCHER", family.unit(Kin.OWN)).browser();
    Client sibling = people.hire("DISPATCHER", family.unit(Kin.SIBLING)).browser();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Future<Integer> one = pool.submit(reading(asked, own, Kin.OWN, Kin.SIBLING));
      Future<Integer> other = pool.submit(reading(asked, sibling, Kin.SIBLING, Kin.OWN));
      assertThat(one.get()).isGreaterThan(16 * ROUNDS);
      assertThat(other.get()).isGreaterThan(16 * ROUNDS);
    }
  }

  private static Callable<Integer> reading(
      List<Lookout> lookouts, Client reader, Kin mine, Kin foreign) {
    return () -> {
      int answers = 0;
      for (int round = 0; round < ROUNDS; round++) {
        for (Lookout lookout : lookouts) {
          for (String route : lookout.routes()) {
            if (!route.endsWith("export.xlsx") && !route.endsWith("/views")) {
              assertThat(lookout.sees(route, reader, mine)).as(route).isTrue();
              assertThat(lookout.sees(route, reader, foreign)).as(route).isFalse();
              answers += 2;
            }
          }
        }
      }
      return answers;
    };
  }

  private void askAll() {
    ask(readers);
  }

  private void ask(Map<String, Map<Standing, Client>> readers) {
    List<String> wrong = new ArrayList<>();
    for (Lookout lookout : lookouts) {
      for (String route : new TreeSet<>(lookout.routes())) {
        readers
            .getOrDefault(lookout.role(), Map.of())
            .forEach(
                (standing, reader) -> {
                  Set<Kin> expected = lookout.expected(route, standing);
                  Client browser = reader.remembering();
                  for (Kin kin : Kin.values()) {
                    if (lookout.sees(route, browser, kin) != expected.contains(kin)) {
                      wrong.add(
                          route
                              + ": "
                              + standing
                              + (expected.contains(kin) ? " misses " : " sees ")
                              + kin);
                    }
                  }
                });
      }
    }
    assertThat(wrong).isEmpty();
  }
}
