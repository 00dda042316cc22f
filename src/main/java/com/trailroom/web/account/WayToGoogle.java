package com.trailroom.web.account;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.util.Optional;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.context.session.SessionStore;

/** What pac4j remembers between sending somebody to Google and their coming back: state, nonce, code verifier. */
final class WayToGoogle implements SessionStore {

    private static final String STATE = "state:";
    private static final String VERIFIER = "verifier:";

    private final Parcel parcel;

    WayToGoogle(Parcel parcel) {
        this.parcel = parcel;
    }

    @Override
    public Optional<Object> get(WebContext context, String key) {
        return parcel.text(STATE + key)
                .<Object>map(State::new)
                .or(() -> parcel.text(VERIFIER + key).map(CodeVerifier::new))
                .or(() -> parcel.text(key));
    }

    @Override
    public void set(WebContext context, String key, Object value) {
        if (value instanceof State state) parcel.put(STATE + key, state.getValue());
        else if (value instanceof CodeVerifier verifier) parcel.put(VERIFIER + key, verifier.getValue());
        else parcel.put(key, String.valueOf(value));
    }

    @Override
    public Optional<String> getSessionId(WebContext context, boolean create) {
        return Optional.empty();
    }

    @Override
    public boolean destroySession(WebContext context) {
        return false;
    }

    @Override
    public Optional<Object> getTrackableSession(WebContext context) {
        return Optional.empty();
    }

    @Override
    public Optional<SessionStore> buildFromTrackableSession(WebContext context, Object session) {
        return Optional.empty();
    }

    @Override
    public boolean renewSession(WebContext context) {
        return false;
    }
}
