package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Seal;
import com.trailroom.config.Secrets;
import com.trailroom.support.MovableClock;
import com.trailroom.web.HeldForm.Field;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldFormsTest {

    private final MovableClock clock = new MovableClock();
    private final HeldForms forms = forms();
    private final HeldForm form = HeldForm.of(
            "/admin/users/usr_01m844dzg0fj8a90zrkq59qe5b/role",
            "_csrf=" + "a".repeat(64) + "&role=support_admin&role_reason=100%25+%26+more%0D%0A%F0%9F%91%97&form_id=f1"
                    + "&password=secret1&new_password=secret2&code=123456&empty=&nothing");

    @Test
    void keepsWhatWasTypedButNoSecrets() {
        assertEquals(
                List.of(
                        new Field("role", "support_admin"),
                        new Field("role_reason", "100% & more\r\n\ud83d\udc57"),
                        new Field("form_id", "f1"),
                        new Field("empty", "")),
                form.fields());
        assertEquals(
                List.of("Role", "Role reason"),
                form.spoken().stream().map(Field::label).toList());
        assertEquals("admin.users.role", form.deed());
    }

    @Test
    void comesBackAsItWasSent() {
        assertEquals(Optional.of(form), forms.opened("ses_1", forms.sealed("ses_1", form)));
    }

    @Test
    void comesBackToItsSessionOnly() {
        assertEquals(Optional.empty(), forms.opened("ses_2", forms.sealed("ses_1", form)));
    }

    @Test
    void isForgottenAfterHalfAnHour() {
        String sealed = forms.sealed("ses_1", form);
        clock.move(Duration.ofMinutes(30).minusSeconds(1));
        assertTrue(forms.opened("ses_1", sealed).isPresent());
        clock.move(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), forms.opened("ses_1", sealed));
    }

    @Test
    void takesNothingThatWasMadeUpOrChanged() {
        String sealed = forms.sealed("ses_1", form);
        assertFalse(sealed.contains("support_admin"));
        for (String other : List.of("", "x", "%%%", sealed.substring(1), sealed + "A", "/settings/deletion")) {
            assertEquals(Optional.empty(), forms.opened("ses_1", other), other);
        }
    }

    private HeldForms forms() {
        HeldForms made = new HeldForms();
        made.clock = clock;
        made.secrets = new Secrets() {
            @Override
            public Seal seal() {
                return new Seal(new byte[32]);
            }
        };
        made.open();
        return made;
    }
}
