/**
 * What the console knows of the whole: the dashboard at {@code /admin}, whose tiles are live, and the analytics behind it, as
 * pages and as files.
 *
 * <p>Always true: whoever may not see accounts, revenue, jobs or credits sees no figure of them here, either; a file that
 * leaves the console is in the audit log.
 *
 * <p>Not here: how anything is counted ({@code insight}).
 */
package com.trailroom.web.admin.insight;
