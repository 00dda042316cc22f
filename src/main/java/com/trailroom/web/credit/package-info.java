/** The credits page: both purses and the ledger. */
package com.trailroom.web.credit;
