package com.trailroom.payment.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** India's financial year, 1 April to 31 March, by the clock in India. */
public record FinancialYear(int start) {

    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private static final int APRIL = 4;

    public static FinancialYear of(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, INDIA);
        return new FinancialYear(day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear());
    }

    /** Such as {@code 2627} for 2026–27. */
    public String code() {
        return "%02d%02d".formatted(start % 100, (start + 1) % 100);
    }
}
