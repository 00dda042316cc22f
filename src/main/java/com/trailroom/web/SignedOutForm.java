package com.trailroom.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a form that who is not signed in fills in. It has no session's token, and may yet come with the cookies of a session:
 * of the one that it began itself, when it is sent twice.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SignedOutForm {}
