package com.trailroom.account;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request comes from.
 *
 * @param userAgent as the client calls itself
 * @param address   its IP address; may be empty
 */
public record Origin(String userAgent, String address) {

    private static final Map<String, String> BROWSERS = ordered(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");
    private static final Pattern PRODUCT = Pattern.compile("^[A-Za-z][A-Za-z0-9 ._-]{0,39}");
    private static final String THIS_MACHINE = "0:0:0:0:0:0:0:1";
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");

    /** In words of ours, since what a client says of itself is shown in mails: {@code Firefox on Linux}. */
    public String device() {
        Optional<String> browser = first(BROWSERS);
        Optional<String> system = first(SYSTEMS);
        if (browser.isPresent()) {
            return browser.get() + system.map(name -> " on " + name).orElse("");
        }
        Matcher product = PRODUCT.matcher(userAgent);
        return product.find() ? product.group().strip() : "an unknown device";
    }

    /** The part of the address that says roughly where: 24 bits of IPv4, 48 of IPv6. */
    public String place() {
        Matcher four = IPV4.matcher(address);
        if (four.matches()) return four.group(1) + ".x";
        if (address.equals(THIS_MACHINE)) return "::1";
        String[] groups = address.split(":");
        return groups.length < 4 ? address : groups[0] + ":" + groups[1] + ":" + groups[2] + "::x";
    }

    private Optional<String> first(Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
