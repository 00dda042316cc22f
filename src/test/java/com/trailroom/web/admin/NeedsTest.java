package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.Permission;
import com.trailroom.web.Application;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.admin.credit.BulkPages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page and action of the console says what it needs; what matters asks once more who one is. */
class NeedsTest {

    /** Only looks at a file; to carry it out is an action of its own. */
    private static final String UPLOAD = BulkPages.class.getName() + " upload";

    private final List<Class<?>> areas = new Application()
            .getClasses().stream()
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .filter(type -> type.getAnnotation(Path.class).value().startsWith("/admin"))
                    .toList();

    @Test
    void everyPageAndActionNeedsAPermission() {
        assertFalse(areas.isEmpty());
        for (Class<?> area : areas) {
            assertTrue(area.isAnnotationPresent(SignedIn.class), area.getName());
            for (Method method : routes(area)) permission(area, method);
        }
    }

    @Test
    void everyActionThatMattersAsksOnceMore() {
        for (Class<?> area : areas) {
            for (Method method : routes(area)) {
                String action = area.getName() + " " + method.getName();
                boolean matters = method.isAnnotationPresent(POST.class)
                        && permission(area, method).needsStepUp()
                        && !action.equals(UPLOAD);
                assertEquals(matters, method.isAnnotationPresent(SteppedUp.class), action);
            }
        }
    }

    @Test
    void asksForASecondFactorInProduction() {
        assertTrue(NeedsFilter.lacksSecondFactor(true, () -> false));
        assertFalse(NeedsFilter.lacksSecondFactor(true, () -> true));
        assertFalse(NeedsFilter.lacksSecondFactor(false, () -> false));
    }

    private static Permission permission(Class<?> area, Method method) {
        Needs needs = method.isAnnotationPresent(Needs.class)
                ? method.getAnnotation(Needs.class)
                : area.getAnnotation(Needs.class);
        assertTrue(needs != null, area.getName() + " " + method.getName());
        return needs.value();
    }

    private static List<Method> routes(Class<?> area) {
        return Arrays.stream(area.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
                .toList();
    }
}
