package com.trailroom.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;

/** A journey through the administrators' console. */
abstract class ConsoleJourney extends Journey {

    final Audit audit = new Audit();

    /** The browser of somebody with a role, who has just signed in. */
    Page admin(Look look, String role) {
        Page page = stranger(look);
        String email = newAddress();
        register(page, email, "Ada");
        FormData dressing = FormData.create().set("email", email).set("role", role);
        page.request().post("/test/stage-door", RequestOptions.create().setForm(dressing));
        FormData signIn =
                form(page).set("email", email).set("password", PASSWORD).set("next", "/admin");
        page.request().post("/sign-in", RequestOptions.create().setForm(signIn).setMaxRedirects(0));
        return page;
    }

    /** The console's page of a payment that somebody made. */
    String bought() {
        Page buyer = member(Look.PHONE, "Customer");
        FormData order = form(buyer)
                .set("credits", "2100")
                .set("name", "Asha Rao")
                .set("address", "4 Park Lane")
                .set("state", "29")
                .set("gstin", "");
        String payment = buyer.request()
                .post("/credits/orders", RequestOptions.create().setForm(order).setMaxRedirects(0))
                .headers()
                .get("location")
                .replaceAll("^https?://[^/]+", "");
        buyer.request()
                .post(
                        payment + "/simulation",
                        RequestOptions.create().setForm(form(buyer).set("act", "pay")));
        return "/admin" + payment;
    }

    void look(Page page, String path) {
        audit.ofHtml(path, page.navigate(path).text());
        audit.of(path, page);
        picture(page, path);
    }

    /** With {@code -Dlook=folder} each page is photographed, to be looked at by people. */
    static void picture(Page page, String path) {
        String folder = System.getProperty("look", "");
        if (folder.isEmpty()) return;
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (Look look : List.of(Look.PHONE, Look.DESKTOP)) {
                page.setViewportSize(look.width(), look.height());
                String name = path.replaceAll("usr_\\w+", "usr").replaceAll("\\W+", "-") + "-" + scheme + look.width();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + ".png"))
                        .setFullPage(true));
            }
        }
    }
}
