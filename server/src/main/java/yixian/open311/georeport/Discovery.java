package yixian.open311.georeport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 发现 · Where the door is, what it speaks, and whom to ask for a key. */
@Component
class Discovery {

  private static final String CHANGESET = "2026-06-01T00:00:00+08:00";

  Sheet sheet(String house) {
    Map<String, Object> endpoint = new LinkedHashMap<>();
    endpoint.put("specification", "http://wiki.open311.org/GeoReport_v2");
    endpoint.put("url", house + "/open311/v2");
    endpoint.put("changeset", CHANGESET);
    endpoint.put("type", "production");
    endpoint.put("formats", List.of("application/json", "text/xml"));
    Map<String, Object> discovery = new LinkedHashMap<>();
    discovery.put("changeset", CHANGESET);
    discovery.put("contact", "请与本区事件指挥中心联系");
    discovery.put("key_service", "由本区系统管理员在“开放接口密钥”页面发放，写明用途、使用单位与到期日");
    discovery.put("endpoints", List.of(endpoint));
    return Sheet.record("discovery", discovery);
  }
}
