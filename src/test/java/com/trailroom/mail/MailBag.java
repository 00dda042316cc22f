package com.trailroom.mail;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Seal;
import com.trailroom.mail.Mailer.Handover;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link Mails} whose mails arrive at once, in a list. */
public final class MailBag {

    public static final String SITE = "https://trailroom.example.org";

    private static final Pattern LINK = Pattern.compile(Pattern.quote(SITE) + "(/\\S+)");

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Mails entrance;

    public MailBag(MongoDatabase database, Clock clock) {
        MailStore store = new MailStore(database);
        Envelope envelope = new Envelope(new Seal(new byte[32]));
        Mailer mailer = mail -> {
            mails.add(mail);
            return new Handover.Accepted();
        };
        MailQueue queue = new MailQueue(store, envelope, mailer, Runnable::run, 1, clock);
        entrance = new Mails(new Composer(SITE), envelope, store, queue, clock);
    }

    public Mails mails() {
        return entrance;
    }

    public int count() {
        return mails.size();
    }

    public Mail last() {
        return mails.get(mails.size() - 1);
    }

    /** The newest to an address. */
    public Mail last(String address) {
        return mails.stream()
                .filter(mail -> mail.to().equals(address))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no mail to " + address));
    }

    /** The token at the end of a mail's link. */
    public static String token(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        if (!link.find()) throw new AssertionError("no link in " + mail.text());
        return link.group(1).replaceAll(".*/", "");
    }
}
