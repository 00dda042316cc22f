package com.trailroom.mail;

/** Hands a mail over to be delivered. Never throws for what a mail server does. */
public interface Mailer {

    Handover hand(Mail mail);

    /** What came of it; {@code why} is for the operator, and holds nothing that the mail says. */
    sealed interface Handover {

        record Accepted() implements Handover {}

        /** It may work later. */
        record Deferred(String why) implements Handover {}

        /** It will never work: the address does not exist. */
        record Refused(String why) implements Handover {}
    }
}
