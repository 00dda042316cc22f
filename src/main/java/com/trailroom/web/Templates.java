package com.trailroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Writer;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.IContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Thymeleaf, reading {@code templates/} from the class path. */
@ApplicationScoped
class Templates {

    private final TemplateEngine engine = engine();

    void render(View view, IContext context, Writer out) {
        engine.process(view.template(), view.fragments().isEmpty() ? null : view.fragments(), context, out);
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(files);
        engine.setLinkBuilder(new RootLinks());
        engine.setMessageResolver(new Messages());
        return engine;
    }
}
