package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One's own pictures: chosen, dropped, pasted, taken; and the files that are none. */
class UploadE2E extends Journey {

    private static final FilePayload TEXT =
            new FilePayload("me.jpg", "image/jpeg", "This is a letter.".getBytes(StandardCharsets.UTF_8));

    @Test
    void dressesOnesOwnPictures() {
        Page page = form(Look.PHONE);
        file(page, "Person").setInputFiles(picture("person-4.jpg"));
        assertThat(preview(page, "Person")).isVisible();
        file(page, "Garment").setInputFiles(picture("garment-sweater.jpg"));
        assertThat(preview(page, "Garment")).isVisible();
        submit(page);
        assertThat(page.locator("#job")).hasAttribute("data-status", "completed");
    }

    @Test
    void saysBeforeSendingThatAFileIsNoPicture() {
        Page page = form(Look.PHONE);
        sample(page, "Garment", "Shirt").check();
        file(page, "Person").setInputFiles(TEXT);
        assertThat(zone(page, "Person").getByRole(AriaRole.ALERT))
                .hasText("That file could not be read as a picture. Choose another one.");
        assertThat(sample(page, "Garment", "Shirt")).isChecked();
    }

    @Test
    void saysWithoutScriptsThatAFileIsNoPicture() {
        Page page = form(Look.PHONE.withoutScripts());
        sample(page, "Garment", "Shirt").check();
        page.getByLabel("Full outfit").check();
        file(page, "Person").setInputFiles(TEXT);
        submit(page);
        assertThat(zone(page, "Person").locator(".field__error")).containsText("not a complete JPEG, PNG or WebP");
        assertThat(sample(page, "Top", "Shirt")).isChecked();
        assertThat(page.getByLabel("Full outfit")).isChecked();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("not a complete JPEG")))
                .click();
        assertThat(page).hasURL(Pattern.compile("#person_file$"));
    }

    @Test
    void pointsAtThePictureThatShowsNobodyAndKeepsTheRest() {
        Page page = form(Look.DESKTOP);
        file(page, "Person").setInputFiles(picture("no-person-coffee.png"));
        file(page, "Garment").setInputFiles(picture("garment-shirt.jpg"));
        submit(page);
        assertThat(zone(page, "Person").locator(".field__error")).containsText("could not find a person");
        assertThat(file(page, "Person")).isFocused();
        assertThat(zone(page, "Garment").locator("input:checked")).hasCount(1);
        sample(page, "Person", "Computer-made man with light hair").check();
        submit(page);
        assertThat(page.locator("#job")).hasAttribute("data-status", "completed");
    }

    @Test
    void pointsAtTheFirstPlaceThatIsEmpty() {
        Page page = form(Look.PHONE);
        submit(page);
        assertThat(page.getByText("Please check the following:")).isVisible();
        assertThat(file(page, "Person")).isFocused();
        assertThat(page.locator(".flash li")).hasText(new String[] {
            "Choose a picture of a person, or a sample.", "Choose a picture of a garment, or a sample."
        });
    }

    @Test
    void takesPicturesThatAreDroppedOrPasted() {
        Page page = form(Look.DESKTOP);
        page.evaluate(
                """
                async () => {
                  const blob = await (await fetch('/static/pictures/samples/person-1.jpg')).blob();
                  const carrier = new DataTransfer();
                  carrier.items.add(new File([blob], 'mine.jpg', { type: 'image/jpeg' }));
                  const drop = { dataTransfer: carrier, bubbles: true, cancelable: true };
                  document.querySelector('.zone--person [data-zone-drop]').dispatchEvent(new DragEvent('drop', drop));
                  document.querySelector('.zone--top input').focus();
                  const paste = { clipboardData: carrier, bubbles: true };
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', paste));
                }""");
        assertThat(preview(page, "Person")).isVisible();
        assertThat(preview(page, "Garment")).isVisible();
        assertEquals("mine.jpg", file(page, "Garment").evaluate("input => input.files[0].name"));
    }

    @Test
    void takesAPictureWithTheCamera() {
        Page page = form(Look.DESKTOP);
        zone(page, "Person")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use the camera"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Take a picture"));
        assertThat(dialog).isVisible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take the picture"))
                .click();
        assertThat(preview(page, "Person")).isVisible();
        assertThat(dialog).isHidden();
        assertEquals(
                Map.of("name", "camera.jpg", "live", false),
                page.evaluate(
                        """
                        () => ({ name: document.getElementById('person_file').files[0].name,
                                 live: document.querySelector('video').srcObject !== null })"""));
    }

    private Page form(Look look) {
        Page page = member(look);
        page.navigate("/try-ons/new");
        return page;
    }

    private static Locator file(Page page, String zone) {
        return zone(page, zone).locator("input[type=file]");
    }

    private static Locator preview(Page page, String zone) {
        return zone(page, zone).locator("canvas");
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Try it on")))
                .click();
    }
}
