package com.trailroom.payment.invoice;

import com.trailroom.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/** An amount in words, as Indian invoices have it: crores, lakhs, thousands. */
final class RupeesInWords {

    private static final String[] SMALL = {
        "Zero",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen"
    };
    private static final String[] TENS = {
        "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"
    };

    private RupeesInWords() {}

    /** Such as {@code Rupees Twenty-One Thousand Four Hundred Ninety-One and Twenty-Five Paise Only}. */
    static String of(Money amount) {
        long rupees = amount.paise() / 100;
        int paise = (int) (amount.paise() % 100);
        return "Rupees " + words(rupees) + (paise == 0 ? "" : " and " + belowHundred(paise) + " Paise") + " Only";
    }

    private static String words(long number) {
        if (number == 0) return SMALL[0];
        List<String> parts = new ArrayList<>();
        if (number >= 10_000_000) parts.add(words(number / 10_000_000) + " Crore");
        add(parts, number / 100_000 % 100, " Lakh");
        add(parts, number / 1_000 % 100, " Thousand");
        add(parts, number / 100 % 10, " Hundred");
        add(parts, number % 100, "");
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) parts.add(belowHundred((int) count) + unit);
    }

    private static String belowHundred(int number) {
        if (number < 20) return SMALL[number];
        return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + SMALL[number % 10]);
    }
}
