package com.trailroom.tryon.prompt;

import com.trailroom.kernel.Refusal;

/** Why words do not become, or do not hold. */
public enum PromptRefusal implements Refusal.Reason {
    TEXT_LENGTH("Write between 40 and 8,000 characters: an engine has nothing else to go by."),
    SAME_WORDS("That is word for word what an earlier version says: choose that one."),
    CHANGED_MEANWHILE("Somebody else has chosen a version since you opened this page. Look again."),
    HOLDS_ALREADY("That version holds already."),
    NOT_TRIED("Try this version first: no picture has been made with it."),
    NO_SUCH_VERSION("There is no such version."),
    NOTHING_BEFORE("There is no earlier version to go back to."),
    ENGINE_TAKES_NO_WORDS("The engine in use takes no words: a trial would show nothing of them."),
    TOO_MANY_TRIALS("Two trials are under way here. Wait for one of them.");

    private final String words;

    PromptRefusal(String words) {
        this.words = words;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String words() {
        return words;
    }
}
