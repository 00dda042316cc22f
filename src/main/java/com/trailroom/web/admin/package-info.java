/**
 * The console for administrators, below {@code /admin}; each area is a package of its own.
 *
 * <p>Entrances: {@link com.trailroom.web.admin.Needs} says which permission a page or an action asks for, {@link
 * com.trailroom.web.admin.Desk} is what pages and actions of all areas are made with.
 *
 * <p>Always true: the menu shows what the role may open, and nothing opens without its permission; an action is a form that is
 * carried out once, with a reason, and is in the audit log before it is done; of two about the same account, job or payment the
 * second one waits, and is not done when the first one came after its page was opened.
 *
 * <p>Not here: what the actions do ({@code account}, {@code credit}, {@code tryon}, {@code payment}, {@code audit}).
 */
package com.trailroom.web.admin;
