package com.trailroom.web.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws programs: those that stand one after the other are one program in several languages, of which one is seen. */
final class ProgramRenderer implements NodeRenderer {

    private static final Map<String, String> LANGUAGES =
            Map.of("shell", "Shell", "python", "Python", "javascript", "JavaScript", "java", "Java");

    private final HtmlWriter out;
    private int groups;

    ProgramRenderer(HtmlNodeRendererContext context) {
        out = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        if (isProgram(node.getPrevious())) return; // drawn with the first of its group
        if (isProgram(node) && isProgram(node.getNext())) group((FencedCodeBlock) node);
        else block((FencedCodeBlock) node, Map.of("class", "raw", "tabindex", "0"));
    }

    private void group(FencedCodeBlock first) {
        List<FencedCodeBlock> programs = new ArrayList<>();
        for (Node one = first; isProgram(one); one = one.getNext()) programs.add((FencedCodeBlock) one);
        groups++;
        out.tag("div", Map.of("class", "langs"));
        programs.forEach(program -> program(program, program == first));
        out.tag("/div");
        out.line();
    }

    private void program(FencedCodeBlock program, boolean chosen) {
        String id = "program-" + groups + "-" + program.getInfo();
        String title = LANGUAGES.get(program.getInfo());
        Map<String, String> pick = new LinkedHashMap<>(Map.of(
                "class",
                "langs__pick visually-hidden",
                "type",
                "radio",
                "name",
                "program-" + groups,
                "id",
                id,
                "value",
                program.getInfo(),
                "data-lang",
                ""));
        if (chosen) pick.put("checked", "");
        out.tag("input", pick);
        out.tag("label", Map.of("class", "langs__tab", "for", id));
        out.text(title);
        out.tag("/label");
        out.tag("div", Map.of("class", "langs__code"));
        block(program, Map.of("class", "raw", "tabindex", "0", "id", id + "-code"));
        copy(id, title);
        out.tag("/div");
    }

    private void copy(String id, String title) {
        out.tag(
                "button",
                Map.of(
                        "class", "button langs__copy",
                        "type", "button",
                        "data-copy", "#" + id + "-code",
                        "data-copied", "Copied",
                        "aria-label", "Copy the " + title + " program"));
        out.tag("span", Map.of("data-copy-words", "", "role", "status"));
        out.text("Copy");
        out.tag("/span");
        out.tag("/button");
    }

    private void block(FencedCodeBlock code, Map<String, String> attributes) {
        out.tag("pre", attributes);
        out.tag("code");
        out.text(code.getLiteral());
        out.tag("/code");
        out.tag("/pre");
        out.line();
    }

    private static boolean isProgram(Node node) {
        return node instanceof FencedCodeBlock block && LANGUAGES.containsKey(block.getInfo());
    }
}
