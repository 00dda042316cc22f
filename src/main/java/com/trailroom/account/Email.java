package com.trailroom.account;

import com.trailroom.kernel.Refusal;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in the one form it is stored and compared in: NFKC, lower case, the domain in ASCII. */
record Email(String value) {

    private static final int LONGEST = 254; // RFC 5321, less the angle brackets
    private static final Pattern LOCAL = Pattern.compile("[^\\s@\\p{Cntrl}<>\"(),:;\\[\\]\\\\]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    /** Refuses what cannot be an address. */
    static Email of(String text) {
        String normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = normal.lastIndexOf('@');
        if (at < 1) throw Refusal.because(AccountRefusal.EMAIL_INVALID);
        String local = normal.substring(0, at);
        String domain = ascii(normal.substring(at + 1));
        String address = local + "@" + domain;
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches() || address.length() > LONGEST) {
            throw Refusal.because(AccountRefusal.EMAIL_INVALID);
        }
        return new Email(address);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw Refusal.because(AccountRefusal.EMAIL_INVALID);
        }
    }
}
