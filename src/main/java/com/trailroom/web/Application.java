package com.trailroom.web;

import com.trailroom.guard.PublicAddress;
import com.trailroom.guard.body.BodyLimit;
import com.trailroom.guard.body.PartsInMemory;
import com.trailroom.web.account.AccountPages;
import com.trailroom.web.account.ConfirmationPages;
import com.trailroom.web.account.FirstAdminPages;
import com.trailroom.web.account.GoogleLinkPages;
import com.trailroom.web.account.GooglePages;
import com.trailroom.web.account.PasswordPages;
import com.trailroom.web.account.SecondFactorPages;
import com.trailroom.web.account.SecondStepPages;
import com.trailroom.web.account.SessionPages;
import com.trailroom.web.account.SettingsPages;
import com.trailroom.web.account.StepUpPages;
import com.trailroom.web.account.YourDataPages;
import com.trailroom.web.admin.NeedsFilter;
import com.trailroom.web.admin.audit.LogPages;
import com.trailroom.web.admin.credit.BulkPages;
import com.trailroom.web.admin.dial.DialPages;
import com.trailroom.web.admin.insight.AnalyticsPages;
import com.trailroom.web.admin.insight.DashboardPages;
import com.trailroom.web.admin.insight.TileEvents;
import com.trailroom.web.admin.job.JobAdminPages;
import com.trailroom.web.admin.job.JobDeeds;
import com.trailroom.web.admin.payment.DifferencePages;
import com.trailroom.web.admin.payment.FinanceDeeds;
import com.trailroom.web.admin.payment.FinancePages;
import com.trailroom.web.admin.payment.InvoiceBooks;
import com.trailroom.web.admin.prompt.PromptDeeds;
import com.trailroom.web.admin.prompt.PromptPages;
import com.trailroom.web.admin.security.BlockPages;
import com.trailroom.web.admin.security.CaseDeeds;
import com.trailroom.web.admin.security.CasePages;
import com.trailroom.web.admin.security.SignalPages;
import com.trailroom.web.admin.user.UserDeeds;
import com.trailroom.web.admin.user.UserPages;
import com.trailroom.web.admin.user.UserTabs;
import com.trailroom.web.credit.CreditPages;
import com.trailroom.web.dev.OutboxPages;
import com.trailroom.web.docs.DocsPages;
import com.trailroom.web.docs.LlmsPage;
import com.trailroom.web.home.HomePages;
import com.trailroom.web.partner.DeliveryPages;
import com.trailroom.web.partner.DeveloperPages;
import com.trailroom.web.partner.EndpointPages;
import com.trailroom.web.partner.KeyPages;
import com.trailroom.web.partner.OneKeyPages;
import com.trailroom.web.partner.PlaygroundPages;
import com.trailroom.web.partner.UsagePages;
import com.trailroom.web.partner.WebhookPages;
import com.trailroom.web.payment.BillingPages;
import com.trailroom.web.payment.InvoicePages;
import com.trailroom.web.payment.OrderPages;
import com.trailroom.web.payment.PaymentPages;
import com.trailroom.web.payment.PlanPages;
import com.trailroom.web.tryon.JobEvents;
import com.trailroom.web.tryon.PictureResource;
import com.trailroom.web.tryon.SharePages;
import com.trailroom.web.tryon.SharedPages;
import com.trailroom.web.tryon.TryOnPages;
import jakarta.ws.rs.ApplicationPath;
import java.util.Map;
import java.util.Set;

/** The pages, at the root of the site. The classes are named, since the API is an application of its own beside it. */
@ApplicationPath("/")
public class Application extends jakarta.ws.rs.core.Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AccountPages.class,
                AnalyticsPages.class,
                BulkPages.class,
                DashboardPages.class,
                TileEvents.class,
                NeedsFilter.class,
                BlockPages.class,
                CaseDeeds.class,
                CasePages.class,
                SignalPages.class,
                DialPages.class,
                DifferencePages.class,
                FinanceDeeds.class,
                FinancePages.class,
                InvoiceBooks.class,
                JobAdminPages.class,
                JobDeeds.class,
                LogPages.class,
                UserDeeds.class,
                UserPages.class,
                UserTabs.class,
                AssetsResource.class,
                BodyLimit.class,
                BillingPages.class,
                CreditPages.class,
                CsrfFilter.class,
                DeliveryPages.class,
                DeveloperPages.class,
                DocsPages.class,
                LlmsPage.class,
                EndpointPages.class,
                KeyPages.class,
                OneKeyPages.class,
                PlaygroundPages.class,
                UsagePages.class,
                ErrorMapper.class,
                FormAgainFilter.class,
                FormTypeFilter.class,
                GoogleLinkPages.class,
                GooglePages.class,
                HomePages.class,
                InServiceFilter.class,
                InvoicePages.class,
                SignedInFilter.class,
                SteppedUpFilter.class,
                ConfirmationPages.class,
                FirstAdminPages.class,
                PasswordPages.class,
                SecondFactorPages.class,
                SecondStepPages.class,
                SessionPages.class,
                PromptDeeds.class,
                PromptPages.class,
                SettingsPages.class,
                StepUpPages.class,
                YourDataPages.class,
                JobEvents.class,
                OrderPages.class,
                PartsInMemory.class,
                PublicAddress.class,
                PaymentPages.class,
                OutboxPages.class,
                PictureResource.class,
                PlanPages.class,
                SharePages.class,
                SharedPages.class,
                ThemeResource.class,
                TryOnPages.class,
                ViewWriter.class,
                WebhookPages.class);
    }

    /** Else Jersey answers {@code OPTIONS} with WADL, a description of all pages' classes. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
