package com.trailroom.api;

import com.trailroom.api.account.AuthResource;
import com.trailroom.api.account.AuthenticationFilter;
import com.trailroom.api.account.Identification;
import com.trailroom.api.credit.CreditsResource;
import com.trailroom.api.partner.DeliveriesResource;
import com.trailroom.api.partner.KeysResource;
import com.trailroom.api.partner.TestEventsResource;
import com.trailroom.api.partner.UsageResource;
import com.trailroom.api.partner.WebhooksResource;
import com.trailroom.api.payment.InvoicesResource;
import com.trailroom.api.payment.OrdersResource;
import com.trailroom.api.payment.PaymentsResource;
import com.trailroom.api.payment.PricingResource;
import com.trailroom.api.payment.RazorpayEventsResource;
import com.trailroom.api.tryon.BatchesResource;
import com.trailroom.api.tryon.ImagesResource;
import com.trailroom.api.tryon.NewTryOnsResource;
import com.trailroom.api.tryon.TryOnEventsResource;
import com.trailroom.api.tryon.TryOnsResource;
import com.trailroom.guard.PublicAddress;
import com.trailroom.guard.body.BodyLimit;
import com.trailroom.guard.body.PartsInMemory;
import jakarta.ws.rs.ApplicationPath;
import java.util.Map;
import java.util.Set;

/** The partner API; beside the pages, with error answers of its own. */
@ApplicationPath("/api/v1")
public class Application extends jakarta.ws.rs.core.Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                Addresses.class,
                AnswerHeaders.class,
                AuthResource.class,
                AuthenticationFilter.class,
                BatchesResource.class,
                BodyLimit.class,
                BodyRequired.class,
                CreditsResource.class,
                DeliveriesResource.class,
                HttpsOnly.class,
                Identification.class,
                ImagesResource.class,
                InServiceFilter.class,
                InvoicesResource.class,
                JsonFormat.class,
                JsonOutput.class,
                KeysResource.class,
                NewTryOnsResource.class,
                OrdersResource.class,
                PartsInMemory.class,
                PaymentsResource.class,
                PricingResource.class,
                ProblemMapper.class,
                PublicAddress.class,
                RateFilter.class,
                RazorpayEventsResource.class,
                RecordReader.class,
                TestEventsResource.class,
                TryOnEventsResource.class,
                UsageFilter.class,
                UsageResource.class,
                WebhooksResource.class,
                TryOnsResource.class);
    }

    /** The API describes itself at {@code /openapi}, not in WADL. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
