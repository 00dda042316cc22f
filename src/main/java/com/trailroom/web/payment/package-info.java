/** Choosing credits, paying for them, and the papers about it. */
package com.trailroom.web.payment;
