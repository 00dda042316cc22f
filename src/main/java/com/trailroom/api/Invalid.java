package com.trailroom.api;

import com.trailroom.kernel.Refusal;
import java.util.List;

/** A request that is declined because of some of its fields. */
public final class Invalid extends RuntimeException {

    private final transient Refusal.Reason reason;
    private final transient List<FieldError> errors;

    /** {@code errors} names the fields that {@code reason} is about. */
    public Invalid(Refusal.Reason reason, List<FieldError> errors) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.errors = List.copyOf(errors);
    }

    /** One field that a request was declined for. */
    public static Invalid in(String field, FieldFault fault) {
        return in(field, fault, fault.words());
    }

    public static Invalid in(String field, FieldFault fault, String message) {
        return new Invalid(ApiRefusal.VALIDATION_FAILED, List.of(new FieldError(field, fault.name(), message)));
    }

    Refusal.Reason reason() {
        return reason;
    }

    List<FieldError> errors() {
        return errors;
    }
}
