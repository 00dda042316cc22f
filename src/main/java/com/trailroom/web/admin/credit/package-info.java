/**
 * Credits of many accounts at once, below {@code /admin/credits}: a file is uploaded, looked at row by row, carried out, and
 * reported on.
 *
 * <p>Not here: what a file may hold and how it is carried out ({@code credit.bulk}); credits of one account ({@code
 * web.admin.user}).
 */
package com.trailroom.web.admin.credit;
