package yixian.notice.push;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which push services the house may call, set by whoever runs it, not by a page.
 *
 * @param hosts the services of the usual browsers unless told otherwise; {@code *.} stands for any
 *     name before; none at all switches web push off
 * @param contact whom a push service may write to when something is wrong: {@code mailto:} or
 *     {@code https:}
 */
@ConfigurationProperties("yixian.push")
record PushSettings(
    @DefaultValue({
          "fcm.googleapis.com",
          "updates.push.services.mozilla.com",
          "*.push.services.mozilla.com",
          "*.notify.windows.com",
          "*.push.apple.com"
        })
        List<String> hosts,
    @DefaultValue("mailto:operator@yixian.example") String contact) {}
