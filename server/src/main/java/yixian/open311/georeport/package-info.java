/** 协议 · GeoReport v2 as it is spoken: addresses, parameters, JSON and XML, refusals. */
@NullMarked
package yixian.open311.georeport;

import org.jspecify.annotations.NullMarked;
