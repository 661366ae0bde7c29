package yixian.notice.push;

import java.net.URI;
import java.util.Base64;
import tools.jackson.databind.ObjectMapper;

/**
 * 推送地址 · Where and for whom a browser has subscribed: the endpoint at its push service, its public
 * key and its secret, both in base64url.
 */
record PushAddress(String endpoint, String p256dh, String auth) {

  static final int SECRET_BYTES = 16;

  static PushAddress read(String text, ObjectMapper json) {
    return json.readValue(text, PushAddress.class);
  }

  String text(ObjectMapper json) {
    return json.writeValueAsString(this);
  }

  URI uri() {
    return URI.create(endpoint);
  }

  byte[] reader() {
    return Base64.getUrlDecoder().decode(p256dh);
  }

  byte[] secret() {
    return Base64.getUrlDecoder().decode(auth);
  }
}
