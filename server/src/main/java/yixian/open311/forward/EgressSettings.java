package yixian.open311.forward;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the house may call, set by whoever runs it, not by a page.
 *
 * @param allowed origins such as {@code https://neighbour.example:8443}; none unless told
 */
@ConfigurationProperties("yixian.egress")
record EgressSettings(@DefaultValue List<String> allowed) {}
