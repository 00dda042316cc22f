package com.trailroom.payment.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Money;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads the PDFs back; their pictures are left in {@code target/invoices} to be looked at. */
class InvoicePdfTest {

    private static final Instant DAY = Instant.parse("2026-11-23T12:00:00Z");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final Invoices invoices =
            new Invoices(new InvoiceStore(memory.database()), Sales.SUPPLIER, new MovableClock());

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void showsCentralAndStateTaxWithinAState() throws IOException {
        String text = text("same-state", invoices.issue(Sales.of("pay_1", 2_100, Sales.NEIGHBOUR, DAY)));
        assertHas(
                text,
                "Tax invoice",
                "TR/2627/0000001",
                "23 November 2026",
                "29AAACT0000E1Z3",
                "Unregistered",
                "998315",
                "₹2,100.00",
                "−₹210.00",
                "Taxable value ₹1,601.70",
                "CGST at 9 % ₹144.15",
                "SGST at 9 % ₹144.15",
                "Total ₹1,890.00",
                "Rupees One Thousand Eight Hundred Ninety Only");
    }

    @Test
    void showsIntegratedTaxBetweenStates() throws IOException {
        String text = text("other-state", invoices.issue(Sales.of("pay_1", 26_050, Sales.FAR, DAY)));
        assertHas(
                text,
                "Kerala (32)",
                "Zoë Žižek-Iyer",
                "Taxable value ₹18,212.92",
                "IGST at 18 % ₹3,278.33",
                "Total ₹21,491.25",
                "Rupees Twenty-One Thousand Four Hundred Ninety-One and Twenty-Five Paise Only");
    }

    @Test
    void showsABusinessesGstin() throws IOException {
        String text = text("business", invoices.issue(Sales.of("pay_1", 50_000, Sales.SHOP, DAY)));
        assertHas(
                text,
                "=Bob’s Shop & \"Sons\"",
                "27AAAAA0000A1Z2",
                "Maharashtra (27)",
                "₹50,000.00",
                "−₹12,500.00",
                "Total ₹37,500.00",
                "Rupees Thirty-Seven Thousand Five Hundred Only");
    }

    @Test
    void showsWhatACreditNoteRefersTo() throws IOException {
        Invoice invoice = invoices.issue(Sales.of("pay_1", 2_100, Sales.NEIGHBOUR, DAY));
        Invoice note = invoices.credit(invoice, Reversal.ofRefund("ref_1", DAY, 1_050, Money.ZERO, Money.rupees(945)));
        String text = text("credit-note", note);
        assertHas(
                text,
                "Credit note",
                "TRC/2627/0000001",
                "TR/2627/0000001 of 23 November 2026",
                "Total credited ₹945.00");
    }

    @Test
    void listsEverythingForTheAccountant() {
        Invoice first = invoices.issue(Sales.of("pay_1", 2_100, Sales.NEIGHBOUR, DAY));
        invoices.issue(Sales.of("pay_2", 500_000, Sales.FAR, DAY));
        invoices.issue(Sales.of("pay_3", 50_000, Sales.SHOP, DAY));
        invoices.credit(first, Reversal.ofRefund("ref_1", DAY, 1_050, Money.ZERO, Money.rupees(945)));
        List<String> lines = InvoiceCsv.of(invoices.issuedBetween(DAY, DAY.plusSeconds(1)))
                .lines()
                .toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(0).startsWith("Section,GSTIN/UIN of Recipient,Receiver Name,Invoice Number,Invoice date"));
        assertEquals(
                "B2CS,,Alice Example,TR/2627/0000001,2026-11-23,1890.00,29-Karnataka,N,Regular,18,1601.70,0.00,144.15,144.15,"
                        + "0.00,998315,,,pay_1",
                lines.get(1));
        assertTrue(lines.get(2).startsWith("B2CL,,"), lines.get(2));
        assertTrue(
                lines.get(3).startsWith("B2B,27AAAAA0000A1Z2,\"'=Bob’s Shop & \"\"Sons\"\"\",TR/2627/0000003"),
                lines.get(3));
        assertTrue(lines.get(4).startsWith("CDNUR,,Alice Example,TRC/2627/0000001,2026-11-23,945.00"), lines.get(4));
        assertTrue(lines.get(4).endsWith("TR/2627/0000001,2026-11-23,pay_1"), lines.get(4));
    }

    private static void assertHas(String text, String... parts) {
        for (String part : parts) assertTrue(text.contains(part), () -> part + " is missing in\n" + text);
    }

    private static String text(String name, Invoice invoice) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new InvoicePdf().of(invoice))) {
            Path folder = Files.createDirectories(Path.of("target/invoices"));
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 90),
                    "png",
                    folder.resolve(name + ".png").toFile());
            assertEquals(1, pdf.getNumberOfPages());
            for (var font : pdf.getPage(0).getResources().getFontNames()) {
                PDFont used = pdf.getPage(0).getResources().getFont(font);
                assertTrue(used.isEmbedded(), used.getName());
            }
            return new PDFTextStripper().getText(pdf);
        }
    }
}
