package com.trailroom.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The words of the pages, from {@code messages.properties}, whichever template asks. English so far. */
class Messages extends AbstractMessageResolver {

    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "messages",
            Locale.ENGLISH,
            Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /** Most words have no parameters, and are the same every time. */
    private final Map<String, Optional<String>> plain = new ConcurrentHashMap<>();

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
        Optional<String> words = parameters == null || parameters.length == 0
                ? plain.computeIfAbsent(key, known -> words(known))
                : words(key, parameters);
        return words.orElse(null);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
        throw new IllegalStateException("no words for " + key);
    }

    private Optional<String> words(String key, Object... parameters) {
        try {
            return Optional.of(new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(parameters));
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }
}
