package com.trailroom.api.tryon;

import com.trailroom.kernel.Space;
import com.trailroom.tryon.SandboxTryOns;
import com.trailroom.tryon.TryOnSpace;
import com.trailroom.tryon.TryOns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where an owner's try-ons are. */
@ApplicationScoped
class TryOnSpaces {

    @Inject
    TryOns live;

    @Inject
    SandboxTryOns sandbox;

    TryOnSpace of(String owner) {
        return Space.isSandbox(owner) ? sandbox : live;
    }
}
