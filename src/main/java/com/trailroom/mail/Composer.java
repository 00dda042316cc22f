package com.trailroom.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.messageresolver.StandardMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes a mail of a letter: its two templates, with the words of {@code messages.properties}. English so far. */
final class Composer {

    private final Properties words = words();
    private final TemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final TemplateEngine text = engine(TemplateMode.TEXT, ".txt");
    private final String site;

    /** {@code site} is TrailRoom's public address; templates know it by this name. */
    Composer(String site) {
        this.site = site;
    }

    Mail compose(String id, Letter letter) {
        Map<String, Object> values = new HashMap<>(letter.values());
        values.put("site", site);
        values.put("subject", subject(letter.template()));
        Context context = new Context(Locale.ENGLISH, values);
        return new Mail(
                id,
                letter.to(),
                subject(letter.template()),
                text.process(letter.template(), context).strip() + "\n",
                html.process(letter.template(), context));
    }

    private String subject(String template) {
        String key = "mail." + template + ".subject";
        return Optional.ofNullable(words.getProperty(key))
                .map(pattern -> new MessageFormat(pattern, Locale.ENGLISH).format(new Object[0]))
                .orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }

    private TemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(Composer.class.getClassLoader());
        files.setPrefix("templates/mail/");
        files.setSuffix(suffix);
        files.setTemplateMode(mode);
        files.setCharacterEncoding("UTF-8");
        StandardMessageResolver messages = new StandardMessageResolver();
        messages.setDefaultMessages(words);
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(files);
        engine.setMessageResolver(messages);
        return engine;
    }

    private static Properties words() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Composer.class.getResourceAsStream("/messages.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
