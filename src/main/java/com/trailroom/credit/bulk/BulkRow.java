package com.trailroom.credit.bulk;

/**
 * A row that can be carried out.
 *
 * @param line    in the file, which begins with line 1, the head
 * @param named   how the file names the account
 * @param credits signed, not zero
 * @param reason  of this row; blank for that of the file
 */
public record BulkRow(int line, String named, String accountId, long credits, String reason) {}
