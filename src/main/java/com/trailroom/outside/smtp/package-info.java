/**
 * Mail over SMTP (RFC 5321), through Jakarta Mail; and its twin for machines without a mail server.
 *
 * <p>Entrance: {@link com.trailroom.mail.Mailer}, which CDI finds here. Always true: with {@code starttls} nothing is said in
 * the clear, a server without it gets no mail; every step with the server has a limit.
 */
package com.trailroom.outside.smtp;
