package com.trailroom.web;

import jakarta.ws.rs.ApplicationPath;

/** One routing model for pages and API, at the root of the site. */
@ApplicationPath("/")
public class Application extends jakarta.ws.rs.core.Application {}
