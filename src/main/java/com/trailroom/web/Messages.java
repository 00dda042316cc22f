package com.trailroom.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The words of the pages, from {@code messages.properties}, whichever template asks. */
class Messages extends AbstractMessageResolver {

    private static final String BUNDLE = "messages";

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
        try {
            String pattern = bundle(context.getLocale()).getString(key);
            return new MessageFormat(pattern, context.getLocale()).format(parameters);
        } catch (MissingResourceException unknown) {
            return null;
        }
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
        throw new IllegalStateException("no words for " + key);
    }

    private static ResourceBundle bundle(Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(), noFallback);
    }
}
