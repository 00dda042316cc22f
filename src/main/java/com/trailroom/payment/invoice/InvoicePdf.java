package com.trailroom.payment.invoice;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** An invoice as a PDF that carries its fonts; from the same sheet that the page shows. */
@ApplicationScoped
public class InvoicePdf {

    private static final String FAMILY = "Figtree";

    private final TemplateEngine engine = engine();

    public byte[] of(Invoice invoice) {
        Context model = new Context(Locale.ENGLISH, Map.of("sheet", new InvoiceSheet(invoice)));
        String html = engine.process("payment/invoice-pdf", model);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(() -> font("figtree-regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("figtree-semibold.ttf"), FAMILY, 600, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .withProducer("TrailRoom")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String name) {
        return InvoicePdf.class.getResourceAsStream(name);
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(InvoicePdf.class.getClassLoader());
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.XML);
        files.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }
}
