/**
 * Gives or takes credits of many accounts at once, from a file that an administrator uploads.
 *
 * <p>Entrance: {@link com.trailroom.credit.bulk.BulkCredits}. {@code BulkTimers} goes on with what a crash has cut off.
 *
 * <p>Always true: a file is known by its bytes: the same one is carried out once, whoever uploads it and however often. A
 * row is one ledger operation, named after the file and the row; so doing rows again does nothing. A file with a fault in
 * any row is not carried out at all: the corrected one is another file, and would do the good rows twice.
 *
 * <p>Not here: what an adjustment is ({@link com.trailroom.credit.CreditAdjustments}, which also tells the audit log of each).
 */
package com.trailroom.credit.bulk;
