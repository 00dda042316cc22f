package com.trailroom.web.account;

import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.trailroom.account.GoogleIdentity;
import com.trailroom.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.exception.http.WithLocationAction;
import org.pac4j.core.http.callback.NoParameterCallbackUrlResolver;
import org.pac4j.core.http.url.DefaultUrlResolver;
import org.pac4j.core.util.generator.RandomValueGenerator;
import org.pac4j.oidc.client.GoogleOidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.profile.OidcProfile;

/**
 * Google as an OpenID provider, through pac4j: authorization code flow with state, nonce and PKCE S256 (RFC 7636). Not
 * offered without a client id.
 */
@ApplicationScoped
class GoogleProvider {

    static final String CALLBACK = "/api/v1/auth/google/callback";

    private static final int STATE_CHARACTERS = 32;
    private static final int PATIENCE_MILLIS = 5_000;

    @Inject
    Settings settings;

    private volatile GoogleOidcClient client;

    boolean isOffered() {
        return settings.text("google.client.id").isPresent();
    }

    /** Where to send the browser; {@code call} remembers what its answer is checked against. */
    String authorizationAddress(CallContext call) {
        return ((WithLocationAction) client().getRedirectionAction(call).orElseThrow()).getLocation();
    }

    /**
     * Whom the browser was sent back as; empty when Google or the person said no. Throws when the answer does not belong
     * to this browser, was used before, or cannot be trusted, and when Google cannot be reached.
     */
    Optional<GoogleIdentity> identity(CallContext call) {
        GoogleOidcClient google = client();
        return google.getCredentials(call)
                .flatMap(credentials -> google.validateCredentials(call, credentials))
                .flatMap(credentials -> google.getUserProfile(call, credentials))
                .map(OidcProfile.class::cast)
                .map(GoogleProvider::identity);
    }

    private static GoogleIdentity identity(OidcProfile profile) {
        boolean verified = Boolean.parseBoolean(String.valueOf(profile.getAttribute("email_verified")));
        return new GoogleIdentity(profile.getId(), text(profile.getEmail()), verified, text(profile.getDisplayName()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private GoogleOidcClient client() {
        GoogleOidcClient made = client;
        if (made == null) {
            made = make();
            client = made;
        }
        return made;
    }

    private GoogleOidcClient make() {
        OidcConfiguration configuration = new OidcConfiguration();
        configuration.setClientId(settings.text("google.client.id").orElseThrow());
        configuration.setSecret(settings.text("google.client.secret").orElseThrow());
        settings.text("google.discovery.uri").ifPresent(configuration::setDiscoveryURI);
        configuration.setScope("openid email profile");
        configuration.setStateGenerator(new RandomValueGenerator(STATE_CHARACTERS));
        configuration.setUseNonce(true);
        configuration.setPkceMethod(CodeChallengeMethod.S256);
        configuration.setConnectTimeout(PATIENCE_MILLIS);
        configuration.setReadTimeout(PATIENCE_MILLIS);
        GoogleOidcClient google = new GoogleOidcClient(configuration);
        google.setName("google");
        google.setUrlResolver(new DefaultUrlResolver(true));
        google.setCallbackUrlResolver(new NoParameterCallbackUrlResolver());
        google.setCallbackUrl(settings.text("base.url").orElse("") + CALLBACK);
        google.init();
        return google;
    }
}
