package com.trailroom.api.openapi;

import com.trailroom.account.AccountRefusal;
import com.trailroom.api.ApiRefusal;
import com.trailroom.api.tryon.TryOnApiRefusal;
import com.trailroom.guard.GuardRefusal;
import com.trailroom.guard.outbound.DestinationRefusal;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.KeyRefusal;
import com.trailroom.partner.webhook.WebhookRefusal;
import com.trailroom.payment.PaymentRefusal;
import com.trailroom.tryon.JobFailure;
import com.trailroom.tryon.TryOnRefusal;
import com.trailroom.tryon.picture.PictureRefusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every refusal by its code. */
final class ErrorCodes {

    private static final Map<String, Refusal.Reason> ALL = Stream.<Refusal.Reason[]>of(
                    ApiRefusal.values(),
                    GuardRefusal.values(),
                    AccountRefusal.values(),
                    TryOnApiRefusal.values(),
                    TryOnRefusal.values(),
                    PictureRefusal.values(),
                    JobFailure.values(),
                    PaymentRefusal.values(),
                    KeyRefusal.values(),
                    WebhookRefusal.values(),
                    DestinationRefusal.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toMap(Refusal.Reason::name, reason -> reason, (first, same) -> first));

    private ErrorCodes() {}

    static List<Refusal.Reason> of(String... codes) {
        return Arrays.stream(codes).map(ErrorCodes::known).toList();
    }

    /** By their names. */
    static Collection<Refusal.Reason> all() {
        return new TreeMap<>(ALL).values();
    }

    private static Refusal.Reason known(String code) {
        Refusal.Reason known = ALL.get(code);
        if (known == null) throw new IllegalArgumentException("no refusal has the code " + code);
        return known;
    }
}
