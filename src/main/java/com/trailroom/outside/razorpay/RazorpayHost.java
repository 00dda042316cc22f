package com.trailroom.outside.razorpay;

import java.lang.reflect.Field;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Points Razorpay's client to another host. The host is compiled into it, and all its instances share one private HTTP client:
 * that one is replaced by a copy that rewrites addresses. Touched only when another host is configured, once.
 */
final class RazorpayHost {

    private RazorpayHost() {}

    static void redirectTo(URI base) {
        HttpUrl host = HttpUrl.get(base.toString());
        try {
            Field shared = Class.forName("com.razorpay.ApiUtils").getDeclaredField("client");
            shared.setAccessible(true);
            OkHttpClient present = (OkHttpClient) shared.get(null);
            OkHttpClient.Builder copy = present.newBuilder();
            copy.interceptors().removeIf(Redirect.class::isInstance);
            shared.set(null, copy.addInterceptor(new Redirect(host)).build());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of razorpay-java cannot be pointed to another host", e);
        }
    }

    private record Redirect(HttpUrl host) implements okhttp3.Interceptor {
        @Override
        public okhttp3.Response intercept(Chain chain) throws java.io.IOException {
            Request asked = chain.request();
            HttpUrl there = asked.url()
                    .newBuilder()
                    .scheme(host.scheme())
                    .host(host.host())
                    .port(host.port())
                    .build();
            return chain.proceed(asked.newBuilder().url(there).build());
        }
    }
}
