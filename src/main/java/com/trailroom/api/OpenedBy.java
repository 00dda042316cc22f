package com.trailroom.api;

import com.trailroom.partner.key.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * API keys open it, those with all these scopes; without any scope, every key. What is {@link Authenticated} and has no such
 * note takes access tokens only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenedBy {
    Scope[] value();
}
