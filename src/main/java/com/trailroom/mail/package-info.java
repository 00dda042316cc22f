/**
 * Composes and queues outgoing mail; owns the port {@link com.trailroom.mail.Mailer}.
 *
 * <p>Entrances: {@link com.trailroom.mail.Mails} takes a {@link com.trailroom.mail.Letter}; {@link
 * com.trailroom.mail.Outbox} shows what was sent where there is no mail server to send it.
 *
 * <p>Always true: a mail is kept before anything is sent, and one key is one mail however often it is asked for; what a mail
 * says lies encrypted, is erased once it is sent or given up, and is never logged; any node sends it, and a crash at worst
 * sends it twice under the same Message-ID.
 *
 * <p>Not here: when somebody gets a mail (the room that asks for it), SMTP ({@code outside}).
 */
package com.trailroom.mail;
