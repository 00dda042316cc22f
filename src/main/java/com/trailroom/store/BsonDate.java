package com.trailroom.store;

import jakarta.nosql.AttributeConverter;
import java.time.Instant;
import java.util.Date;

/** A point in time as a BSON date, to the millisecond; JNoSQL would write text. */
public class BsonDate implements AttributeConverter<Instant, Date> {

    @Override
    public Date convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Date date) {
        return date == null ? null : date.toInstant();
    }
}
