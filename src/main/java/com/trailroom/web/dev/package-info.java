/** What a developer sees and a customer does not: the mails that were not sent. Not there in production. */
package com.trailroom.web.dev;
