package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    @ParameterizedTest
    @EnumSource(Permission.class)
    void givesASuperAdminEverythingAndAUserNothing(Permission permission) {
        assertTrue(Role.SUPER_ADMIN.may(permission));
        assertFalse(Role.USER.may(permission));
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPEND_ACCOUNTS, true, false",
        "ADJUST_CREDITS, true, false",
        "RUN_JOBS, true, false",
        "REFUND_PAYMENTS, false, true",
        "SEE_REVENUE, false, true",
        "CHANGE_ROLES, false, false",
        "EDIT_PROMPTS, false, false",
        "SEE_AUDIT_LOG, false, false",
        "BLOCK_ADDRESSES, false, false"
    })
    void keepsSupportAndFinanceApart(Permission permission, boolean support, boolean finance) {
        assertEquals(support, Role.SUPPORT_ADMIN.may(permission));
        assertEquals(finance, Role.FINANCE_ADMIN.may(permission));
    }

    @Test
    void givesNothingToWhoIsSuspended() {
        assertTrue(Permissions.may(admin(true), Permission.CHANGE_ROLES));
        assertFalse(Permissions.may(admin(false), Permission.CHANGE_ROLES));
    }

    @Test
    void asksAgainBeforeWhatCannotBeTakenBack() {
        assertTrue(Stream.of(
                        Permission.CHANGE_ROLES,
                        Permission.REFUND_PAYMENTS,
                        Permission.RESET_API_KEYS,
                        Permission.DELETE_ACCOUNTS)
                .allMatch(Permission::needsStepUp));
    }

    @Test
    void knowsRolesByTheirCodes() {
        assertEquals(Role.SUPPORT_ADMIN, Role.of("support_admin"));
        assertThrows(IllegalArgumentException.class, () -> Role.of("admin"));
        assertFalse(Role.USER.isAdmin());
    }

    private static Account admin(boolean active) {
        return new Account("usr_ada", "ada@example.org", "Ada", "super_admin", active, true, Instant.EPOCH);
    }
}
