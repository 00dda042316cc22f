package com.trailroom.config;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every setting there is, in the order of {@code .env.example}, which says what each is for. */
final class Catalogue {

    static final List<Rule> ALL = List.of(
            Rule.oneOf("mode", "dev", "production"),
            Rule.text("data.dir"),
            Rule.text("mongodb.uri"),
            Rule.text("mongodb.database"),
            Rule.oneOf("image.store", "files", "mongodb"),
            Rule.time("image.retention"),
            Rule.key("master.key"),
            Rule.key("jwt.key"),
            Rule.key("password.pepper"),
            Rule.oneOf("engine", "auto", "gemini", "local"),
            Rule.text("gemini.api.key"),
            Rule.address("gemini.base.url"),
            Rule.text("gemini.models"),
            Rule.time("gemini.timeout"),
            Rule.number("workers", 1, 256),
            Rule.number("engine.cost", 0, 100_000),
            Rule.address("base.url"),
            Rule.text("google.client.id"),
            Rule.text("google.client.secret"),
            Rule.address("google.discovery.uri"),
            Rule.needed("razorpay.key.id"),
            Rule.needed("razorpay.key.secret"),
            Rule.needed("razorpay.webhook.secret"),
            Rule.text("razorpay.webhook.secret.previous"),
            Rule.address("razorpay.base.url"),
            Rule.needed("gst.name"),
            Rule.needed("gst.address"),
            Rule.needed("gst.gstin"),
            Rule.number("gst.sac", 1_000, 99_999_999),
            Rule.number("gst.rate", 0, 50),
            Rule.flag("gst.prices_include_tax"),
            Rule.number("refund.alone", 0, 100_000_000),
            Rule.ranges("trusted.proxies"),
            Rule.rate("rate.free"),
            Rule.rate("rate.paid"),
            Rule.rate("rate.keyless"),
            Rule.times("webhook.schedule"),
            Rule.text("smtp.host"),
            Rule.number("smtp.port", 1, 65535),
            Rule.text("smtp.user"),
            Rule.text("smtp.password"),
            Rule.sender("smtp.from"),
            Rule.oneOf("smtp.tls", "starttls", "implicit", "off"),
            Rule.flag("require.verified.email"),
            Rule.text("admin.email"),
            Rule.text("admin.password"));

    static final Map<String, Rule> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Rule::name, Function.identity()));

    private Catalogue() {}
}
