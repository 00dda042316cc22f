/** Money for administrators: payments and their refunds, what does not agree with the gateway, invoices. */
package com.trailroom.web.admin.payment;
